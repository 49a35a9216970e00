package vn.sipas.report;

import java.util.List;
import java.util.stream.Collectors;
import vn.sipas.platform.Language;
import vn.sipas.report.ReportTable.Column;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.ProbabilityResults;
import vn.sipas.satisfaction.Results;
import vn.sipas.satisfaction.ResultsDefinition;
import vn.sipas.satisfaction.ResultsHeader;
import vn.sipas.satisfaction.VoluntaryResults;

/**
 * Results as a table: one row per measure and domain. Files for programs hold the code words of the
 * interface, files for people the words of their language.
 */
final class ResultsReport {

  private final Results results;
  private final Words words;
  private final Fields fields;

  private ResultsReport(Results results, boolean forPeople) {
    this.results = results;
    var language = Language.ofTag(results.header().language()).orElse(Language.VIETNAMESE);
    this.words = new Words(language.locale(), forPeople);
    this.fields = new Fields(words);
  }

  static ReportTable forPeople(Results results) {
    return new ResultsReport(results, true).table();
  }

  static ReportTable forPrograms(Results results) {
    return new ResultsReport(results, false).table();
  }

  private ReportTable table() {
    measures();
    results.header().variables().forEach(this::variable);
    counts();
    if (results instanceof ProbabilityResults sample) {
      new SampleFields(fields, words).add(sample.estimates());
    } else if (results instanceof VoluntaryResults volunteers) {
      new VolunteerFields(fields).add(volunteers.estimates());
    }
    remarks();
    List<List<Object>> rows =
        results.estimates().stream().map(figures -> fields.row(figures)).toList();
    return new ReportTable(
        words.text("title"),
        fields.columns(),
        rows,
        new ResultsNotes(results, words).all(),
        words.text("description"));
  }

  private void measures() {
    fields.add("level", Kind.VERDICT, e -> words.of("level", level(e.measure())));
    fields.add("measure", Kind.CODE, DomainFigures::measure);
    fields.add("measureLabel", Kind.TEXT, e -> e.label().measure());
  }

  private void variable(ResultsHeader.Variable variable) {
    String code = variable.code();
    fields.add(
        new Column(
            code,
            words.text("column.domain", variable.label()),
            Kind.CODE,
            words.text("column.domain.meaning", variable.label())),
        e -> e.domain().get(code));
    fields.add(
        new Column(
            code + "Label",
            variable.label(),
            Kind.TEXT,
            words.text("column.domainLabel.meaning", variable.label())),
        e -> e.domain().isEmpty() ? words.text("everybody") : e.label().domain().get(code));
  }

  private void counts() {
    fields.add("respondents", Kind.COUNT, DomainFigures::respondents);
    fields.add("answers", Kind.COUNT, DomainFigures::answers);
    fields.add("satisfied", Kind.COUNT, DomainFigures::satisfied);
  }

  private void remarks() {
    fields.add("reliability", Kind.VERDICT, e -> words.of("reliability", e.reliability()));
    fields.add("flags", Kind.TEXT, this::flags);
    if (results.header().sampleData()) {
      fields.add("sampleData", Kind.TEXT, e -> words.text("sample_data"));
    }
  }

  private String flags(DomainFigures figures) {
    return figures.flags().stream()
        .map(flag -> words.of("flag", flag))
        .collect(Collectors.joining("; "));
  }

  private String level(String measure) {
    List<ResultsDefinition.ComponentItems> components = results.definition().components();
    if (measure.equals("overall")) {
      return "overall";
    } else if (components.stream().anyMatch(component -> component.part().equals(measure))) {
      return "part";
    }
    boolean component = components.stream().anyMatch(known -> known.code().equals(measure));
    return component ? "component" : "item";
  }
}
