package vn.sipas.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.figure.GainVerdict;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.report.ReportTable.Note;
import vn.sipas.satisfaction.Change;
import vn.sipas.satisfaction.Changes;
import vn.sipas.satisfaction.Changes.NotCompared;

/**
 * Changes as a table: one row per measure and domain with both campaigns' figures, then the domains
 * that could not be compared, each with the reason.
 */
final class ChangesReport {

  /** A row: a change, or a domain without one. */
  private record Line(Change change, NotCompared apart) {

    Map<String, String> codes() {
      return change == null ? apart.domain() : change.domain();
    }

    Map<String, String> names() {
      return change == null ? apart.label() : change.label().domain();
    }
  }

  private final Changes changes;
  private final Words words;
  private final Fields<Line> fields;

  private ChangesReport(Changes changes, boolean forPeople) {
    this.changes = changes;
    this.words = Words.of(changes.header(), forPeople);
    this.fields = new Fields<>(words);
  }

  static ReportTable of(Changes changes, boolean forPeople) {
    return new ChangesReport(changes, forPeople).table();
  }

  private ReportTable table() {
    figure("level", Kind.VERDICT, c -> words.level(c.measure(), changes.definition()));
    figure("measure", Kind.CODE, Change::measure);
    figure("measureLabel", Kind.TEXT, c -> c.label().measure());
    changes.header().variables().forEach(v -> fields.addVariable(v, Line::codes, Line::names));
    side("reference", Change::from);
    side("campaign", Change::of);
    difference();
    gains();
    figure("reliability", Kind.VERDICT, c -> words.of("reliability", c.reliability()));
    figure("flags", Kind.TEXT, c -> words.flags(c.flags()));
    fields.add("notCompared", Kind.TEXT, this::reason);
    fields.addSampleData(changes.sampleData());
    return new ReportTable(
        words.text("changes.title"),
        fields.columns(),
        fields.rows(lines()),
        notes(),
        words.text("description"));
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    changes.changes().forEach(change -> lines.add(new Line(change, null)));
    changes.notCompared().forEach(apart -> lines.add(new Line(null, apart)));
    return lines;
  }

  private void side(String of, Function<Change, Change.Side> side) {
    part(of + "Respondents", Kind.COUNT, side, Change.Side::respondents);
    part(of + "Estimate", Kind.SHARE, side, Change.Side::estimate);
    Function<Change, ConfidenceInterval> interval =
        change -> side.apply(change) == null ? null : side.apply(change).interval();
    part(of + "Lower", Kind.SHARE, interval, ConfidenceInterval::lower);
    part(of + "Upper", Kind.SHARE, interval, ConfidenceInterval::upper);
  }

  private void difference() {
    figure("difference", Kind.SHARE, Change::difference);
    figure("differenceStandardError", Kind.SHARE, Change::standardError);
    part("differenceLower", Kind.SHARE, Change::interval, Change.Span::lower);
    part("differenceUpper", Kind.SHARE, Change::interval, Change.Span::upper);
    part("waldLower", Kind.SHARE, Change::waldInterval, Change.Span::lower);
    part("waldUpper", Kind.SHARE, Change::waldInterval, Change.Span::upper);
    figure("confidenceLevel", Kind.SHARE, c -> c.interval() == null ? null : changes.level());
    figure("covariance", Kind.NUMBER, Change::covariance);
    figure("differenceDegreesOfFreedom", Kind.NUMBER, Change::degreesOfFreedom);
    figure("t", Kind.NUMBER, Change::t);
    figure("pTwoSided", Kind.NUMBER, Change::pTwoSided);
    figure("kind", Kind.VERDICT, c -> words.of("kind", c.kind()));
  }

  private void gains() {
    int most = changes.changes().stream().mapToInt(c -> c.gains().size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      String number = most == 1 ? "" : String.valueOf(i + 1);
      gain(i, "gain", number, Kind.SHARE, GainVerdict::gain);
      gain(i, "gainVerdict", number, Kind.VERDICT, g -> words.of("verdict", g.verdict()));
      gain(i, "pAbove", number, Kind.NUMBER, GainVerdict::pAbove);
    }
  }

  private void gain(
      int index, String name, String number, Kind kind, Function<GainVerdict, Object> cell) {
    fields.add(
        name,
        number,
        kind,
        line -> {
          var gains = line.change == null ? List.<GainVerdict>of() : line.change.gains();
          return index < gains.size() ? cell.apply(gains.get(index)) : null;
        });
  }

  private void figure(String name, Kind kind, Function<Change, Object> cell) {
    fields.add(name, kind, line -> line.change == null ? null : cell.apply(line.change));
  }

  private <P> void part(
      String name, Kind kind, Function<Change, P> part, Function<P, Object> cell) {
    figure(
        name, kind, change -> part.apply(change) == null ? null : cell.apply(part.apply(change)));
  }

  private String reason(Line line) {
    NotCompared apart = line.apart;
    if (apart == null) {
      return null;
    }
    return apart.campaign() + ": " + (words.forPeople() ? apart.text() : apart.reason());
  }

  private List<Note> notes() {
    Notes notes = new Notes(words);
    notes.campaign(changes.campaign(), changes.stream(), changes.header());
    notes.add("reference", changes.referenceHeader().name() + " (" + changes.reference() + ")");
    changes.breaks().forEach(broken -> notes.add("break", broken.text()));
    notes.add("dependence", changes.dependence().line());
    notes.definition(changes.definition());
    notes.design(changes.design());
    notes.add("reference_design", changes.referenceDesign().line());
    if (!changes.measuresNotCompared().isEmpty()) {
      notes.add("measures_not_compared", String.join(", ", changes.measuresNotCompared()));
    }
    notes.add("changes", words.text("note.changes.text"));
    notes.computed(changes.asOf(), changes.receipt());
    return notes.all();
  }
}
