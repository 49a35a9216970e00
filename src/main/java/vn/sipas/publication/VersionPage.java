package vn.sipas.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.platform.Figures;
import vn.sipas.publication.ApprovalReport.Column;
import vn.sipas.publication.ApprovalReport.Rows;
import vn.sipas.publication.PublishedDocument.Cell;
import vn.sipas.publication.PublishedDocument.Domain;
import vn.sipas.publication.PublishedDocument.Fixed;
import vn.sipas.publication.PublishedDocument.Measure;
import vn.sipas.publication.PublishedDocument.Table;
import vn.sipas.publication.Reading.Readable;

/**
 * A version for people.
 *
 * @param before number of the version before it; null where it is the first
 * @param movedFacts what the figures depend on that moved since, in words
 * @param moved the figures that moved; null where none did
 * @param empty whether the reader's units have no row in it
 */
record VersionPage(
    VersionView version,
    String title,
    Map<String, String> facts,
    List<Rows> tables,
    Integer before,
    String movedFacts,
    Rows moved,
    boolean empty,
    int minimumCell) {

  static VersionPage of(Readable readable, Wording words) {
    PublishedDocument document = readable.document();
    Movement moved = readable.moved();
    return new VersionPage(
        VersionView.of(readable.version()),
        words.title(readable.version()),
        facts(document, words),
        readable.tables().stream().map(table -> rows(table, document, words)).toList(),
        readable.before() == null ? null : readable.before().version(),
        moved == null ? "" : words.facts(moved.facts()),
        moved == null || moved.cells().isEmpty() ? null : moves(moved, words),
        readable.tables().isEmpty(),
        document.design().minimumCell());
  }

  static Rows moves(Movement moved, Wording words) {
    Moves moves = new Moves(words);
    return new Rows(
        words.text("moved.caption"),
        moves.columns(),
        moved.cells().stream().map(moves::row).toList());
  }

  private static Map<String, String> facts(PublishedDocument document, Wording words) {
    Fixed fixed = document.fixed();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(words.text("approval.responses"), words.whole(fixed.responses()));
    facts.put(words.text("approval.in_figures"), words.whole(document.design().responses()));
    facts.put(words.text("approval.survey"), fixed.survey());
    facts.put(
        words.text("approval.definition"),
        document.definition().title().in(words.locale()) + " (" + fixed.definition() + ")");
    facts.put(words.text("approval.design"), document.design().line().in(words.locale()));
    if (fixed.weighting() != null) {
      facts.put(words.text("approval.weighting"), words.weighting(fixed.weighting()));
    }
    facts.put(words.text("approval.boundaries"), Figures.date(fixed.boundaries()));
    facts.put(words.text("approval.evidence.receipt"), document.made().receipt());
    facts.put(words.text("approval.evidence.software"), document.made().software());
    return facts;
  }

  /** Everybody's table has a line per measure, those of places a line per place. */
  private static Rows rows(Table table, PublishedDocument document, Wording words) {
    String caption = words.text("table." + table.by());
    return table.by().equals(PublishedDocument.EVERYBODY)
        ? new Rows(caption, columns(words), ofMeasures(table, document, words))
        : ofPlaces(caption, table, document, words);
  }

  private static List<Column> columns(Wording words) {
    return List.of(
        new Column(words.text("approval.column.measure"), false),
        new Column(words.text("approval.column.estimate"), true),
        new Column(words.text("approval.column.interval"), true),
        new Column(words.text("approval.column.people"), true),
        new Column(words.text("approval.column.verdict"), false));
  }

  private static List<List<String>> ofMeasures(
      Table table, PublishedDocument document, Wording words) {
    return table.domains().get(0).cells().stream()
        .map(
            cell ->
                List.of(
                    document.measure(cell.measure()).orElseThrow().name().in(words.locale()),
                    words.estimate(cell),
                    words.interval(cell.lower(), cell.upper()),
                    words.whole(cell.respondents()),
                    cell.verdicts().isEmpty() ? Wording.NONE : words.verdicts(cell)))
        .toList();
  }

  private static Rows ofPlaces(
      String caption, Table table, PublishedDocument document, Wording words) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.text("approval.column.place"), false));
    columns.add(new Column(words.text("approval.column.people"), true));
    columns.add(new Column(words.text("approval.column.estimate"), true));
    columns.add(new Column(words.text("approval.column.interval"), true));
    columns.add(new Column(words.text("approval.column.verdict"), false));
    List<Measure> components =
        document.measures().stream().filter(one -> one.kind().equals("component")).toList();
    components.forEach(one -> columns.add(new Column(one.name().in(words.locale()), true)));
    return new Rows(
        caption,
        columns,
        table.domains().stream().map(domain -> ofPlace(domain, components, words)).toList());
  }

  private static List<String> ofPlace(Domain domain, List<Measure> components, Wording words) {
    Cell overall = cell(domain, "overall");
    List<String> row = new ArrayList<>();
    row.add(domain.name().in(words.locale()));
    row.add(words.whole(overall.respondents()));
    row.add(words.estimate(overall));
    row.add(words.interval(overall.lower(), overall.upper()));
    row.add(overall.verdicts().isEmpty() ? Wording.NONE : words.verdicts(overall));
    components.forEach(one -> row.add(words.estimate(cell(domain, one.code()))));
    return row;
  }

  private static Cell cell(Domain domain, String measure) {
    return domain.cells().stream()
        .filter(cell -> cell.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }
}
