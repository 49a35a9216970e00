package vn.sipas.publication;

import java.util.List;
import vn.sipas.publication.ApprovalReport.Column;
import vn.sipas.publication.Movement.CellMove;
import vn.sipas.publication.Movement.Side;

/** What moved, as rows of a table. */
record Moves(Wording words) {

  List<Column> columns() {
    return List.of(
        new Column(words.text("move.place"), false),
        new Column(words.text("move.measure"), false),
        new Column(words.text("move.before"), true),
        new Column(words.text("move.after"), true),
        new Column(words.text("move.difference"), true),
        new Column(words.text("move.people"), true),
        new Column(words.text("move.verdict"), false));
  }

  List<String> row(CellMove move) {
    return List.of(
        move.placeName() == null ? words.text("everybody") : move.placeName().in(words.locale()),
        move.measureName().in(words.locale()),
        side(move.before()),
        side(move.after()),
        words.points(move.difference()),
        people(move.before()) + " → " + people(move.after()),
        verdicts(move));
  }

  private String side(Side side) {
    if (side == null) {
      return Wording.NONE;
    } else if (side.respondents() == null) {
      return words.text("hidden");
    }
    return words.percent(side.estimate())
        + (side.lower() == null ? "" : " (" + words.interval(side.lower(), side.upper()) + ")");
  }

  private String people(Side side) {
    return side == null ? Wording.NONE : words.whole(side.respondents());
  }

  private String verdicts(CellMove move) {
    String before = move.before() == null ? "" : words.verdictCodes(move.before().verdicts());
    String after = move.after() == null ? "" : words.verdictCodes(move.after().verdicts());
    return before.equals(after) ? after : before + " → " + after;
  }
}
