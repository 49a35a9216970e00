package vn.sipas.report;

import java.util.List;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.report.ReportTable.Note;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.ProbabilityResults;
import vn.sipas.satisfaction.Results;
import vn.sipas.satisfaction.VoluntaryResults;

/**
 * Results as a table: one row per measure and domain. Files for programs hold the code words of the
 * interface, files for people the words of their language.
 */
final class ResultsReport {

  private final Results results;
  private final Words words;
  private final Fields<DomainFigures> fields;

  private ResultsReport(Results results, boolean forPeople) {
    this.results = results;
    this.words = Words.of(results.header(), forPeople);
    this.fields = new Fields<>(words);
  }

  static ReportTable of(Results results, boolean forPeople) {
    return new ResultsReport(results, forPeople).table();
  }

  private ReportTable table() {
    measures();
    results
        .header()
        .variables()
        .forEach(v -> fields.addVariable(v, DomainFigures::domain, e -> e.label().domain()));
    counts();
    if (results instanceof ProbabilityResults sample) {
      new SampleFields(fields, words).add(sample.estimates());
    } else if (results instanceof VoluntaryResults volunteers) {
      new VolunteerFields(fields).add(volunteers.estimates());
    }
    remarks();
    return new ReportTable(
        words.text("title"),
        fields.columns(),
        fields.rows(results.estimates()),
        notes(),
        words.text("description"));
  }

  private void measures() {
    fields.add("level", Kind.VERDICT, e -> words.level(e.measure(), results.definition()));
    fields.add("measure", Kind.CODE, DomainFigures::measure);
    fields.add("measureLabel", Kind.TEXT, e -> e.label().measure());
  }

  private void counts() {
    fields.add("respondents", Kind.COUNT, DomainFigures::respondents);
    fields.add("answers", Kind.COUNT, DomainFigures::answers);
    fields.add("satisfied", Kind.COUNT, DomainFigures::satisfied);
  }

  private void remarks() {
    fields.add("reliability", Kind.VERDICT, e -> words.of("reliability", e.reliability()));
    fields.add("flags", Kind.TEXT, e -> words.flags(e.flags()));
    fields.addSampleData(results.header().sampleData());
  }

  /** "≥" or "≤" beside a figure of which only a bound is given. */
  static String bound(DomainFigures figures) {
    return !figures.isBound() ? null : figures.flags().contains(DomainFigures.AT_LEAST) ? "≥" : "≤";
  }

  private List<Note> notes() {
    Notes notes = new Notes(words);
    notes.campaign(results.campaign(), results.stream(), results.header());
    notes.definition(results.definition());
    notes.design(results.design());
    notes.computed(results.asOf(), results.receipt());
    return notes.all();
  }
}
