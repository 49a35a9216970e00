package vn.sipas.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.weigh.Section.Column;
import vn.sipas.weigh.WeightReport.Point;
import vn.sipas.weigh.WeightReport.Sum;

/**
 * A weighting report in words.
 *
 * @param measures names of the measures by their codes
 */
record ReportText(WeightReport report, Map<String, String> measures, Locale locale) {

  private static final String NONE = "–";

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(figures());
    sections.add(counts());
    sections.add(stages());
    sections.add(release());
    sections.add(strata());
    sections.add(classes());
    if (report.calibration() != null) {
      sections.add(calibration());
    }
    sections.add(sums("areas", report.areas()));
    sections.add(sums("outcomes", report.outcomes()));
    sections.add(heaviest());
    return sections;
  }

  private Section figures() {
    boolean calibrated = report.calibration() != null;
    List<Column> columns =
        columns("measure", "#respondents", "#of_design", "#of_nonresponse", "#of_last", "#error");
    if (calibrated) {
      columns.add(column("#error_calibrated"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (WeightReport.Figures one : report.figures()) {
      List<String> row = new ArrayList<>();
      row.add(measures.getOrDefault(one.measure(), one.measure()));
      row.add(whole(one.respondents()));
      row.add(point(one.design()));
      row.add(point(one.nonResponse()));
      row.add(point(calibrated && one.calibrated() != null ? one.calibrated() : one.last()));
      row.add(error(one.last()));
      if (calibrated) {
        row.add(error(one.calibrated()));
      }
      rows.add(row);
    }
    return section("figures", columns, rows);
  }

  private String point(Point point) {
    if (point == null || point.estimate() == null) {
      return NONE;
    }
    String share = percent(point.estimate());
    return point.lower() == null
        ? share
        : text("interval", share, percent(point.lower()), percent(point.upper()));
  }

  private String error(Point point) {
    return point == null || point.standardError() == null
        ? NONE
        : Figures.decimal(100 * point.standardError(), 2, locale);
  }

  private Section counts() {
    WeightReport.Counts counts = report.counts();
    List<List<String>> rows = new ArrayList<>();
    rows.add(counted("issued", counts.issued()));
    rows.add(counted("released", counts.released()));
    rows.add(counted("eligible", counts.eligible()));
    rows.add(counted("unknown", counts.unknown()));
    rows.add(counted("not_eligible", counts.notEligible()));
    rows.add(counted("open", counts.open()));
    rows.add(counted("complete", counts.complete()));
    rows.add(counted("responses", counts.responses()));
    rows.add(counted("unclassed", counts.unclassed()));
    rows.add(counted("unplaced", counts.unplaced()));
    return section("counts", columns("what", "#number"), rows);
  }

  private List<String> counted(String what, long number) {
    return List.of(text("count." + what), whole(number));
  }

  private Section stages() {
    return section(
        "stages",
        columns("stage", "#sum", "#smallest", "#mean", "#largest", "#kish", "#effective"),
        report.stages().stream()
            .map(
                one ->
                    List.of(
                        Messages.text(locale, one.key()),
                        tenth(one.sum()),
                        factor(one.smallest()),
                        factor(one.mean()),
                        factor(one.largest()),
                        factor(one.kish()),
                        tenth(one.effective())))
            .toList());
  }

  private Section release() {
    return section(
        "release",
        columns("stratum", "place", "#main", "#released", "#factor"),
        report.release().stream()
            .map(
                one ->
                    List.of(
                        one.stratum(),
                        told(one.samplingUnit()),
                        whole(one.main()),
                        whole(one.released()),
                        factor(one.factor())))
            .toList());
  }

  private Section classes() {
    return section(
        "classes",
        columns(
            "class",
            "strata",
            "#cases",
            "#unknown",
            "#eligible_weight",
            "#respondents",
            "#responding_weight",
            "#factor",
            "remark"),
        report.classes().stream().map(this::row).toList());
  }

  private Section strata() {
    return section(
        "strata",
        columns(
            "stratum",
            "#eligible_share",
            "#eligible_weight",
            "#respondents",
            "#responding_weight",
            "#unclassed"),
        report.strata().stream()
            .map(
                one ->
                    List.of(
                        one.stratum(),
                        factor(one.eligibleShare()),
                        tenth(one.eligibleWeight()),
                        whole(one.respondents()),
                        tenth(one.respondingWeight()),
                        whole(one.unclassed())))
            .toList());
  }

  private List<String> row(WeightingClass one) {
    List<String> remarks =
        one.joined().stream()
            .map(
                joined ->
                    text(
                        "joined",
                        names(joined.frameClasses()),
                        String.join(", ", joined.strata()),
                        Messages.text(locale, joined.why().key())))
            .collect(Collectors.toCollection(ArrayList::new));
    if (one.weak() != null) {
      remarks.add(text("weak", Messages.text(locale, one.weak().key())));
    }
    return List.of(
        names(one.frameClasses()),
        String.join(", ", one.strata()),
        whole(one.cases()),
        whole(one.unknown()),
        tenth(one.eligibleWeight()),
        whole(one.respondents()),
        tenth(one.respondingWeight()),
        one.factor() == null ? NONE : factor(one.factor()),
        String.join(" ", remarks));
  }

  private Section calibration() {
    WeightReport.CalibrationReport done = report.calibration();
    String ended =
        done.converged()
            ? text("converged", whole(done.sweeps()))
            : text("not_converged", Figures.decimal(100 * done.largestGap(), 2, locale));
    Section section =
        section(
            "calibration",
            columns("variable", "category", "#respondents", "#before", "#after", "#target"),
            done.categories().stream()
                .map(
                    one ->
                        List.of(
                            text("variable." + one.variable()),
                            category(one),
                            whole(one.respondents()),
                            tenth(one.before()),
                            tenth(one.after()),
                            tenth(one.target())))
                .toList());
    List<String> paragraphs = new ArrayList<>(section.paragraphs());
    paragraphs.add(ended);
    paragraphs.add(
        text("factors", factor(done.smallest()), factor(done.largest()), factor(done.common())));
    return new Section(
        section.id(), section.heading(), paragraphs, section.columns(), section.rows());
  }

  private String category(WeightReport.Category one) {
    List<String> codes = List.of(one.category().split("\\+"));
    return one.variable().equals(MarginPlan.AREA)
        ? codes.stream().map(this::area).collect(Collectors.joining(", "))
        : names(codes);
  }

  private String area(String code) {
    return report.areas().stream()
        .filter(one -> one.code().equals(code))
        .map(this::name)
        .findFirst()
        .orElse(code);
  }

  private String name(Sum area) {
    return area.code().isEmpty() ? text("whole") : area.name();
  }

  private Section sums(String id, List<Sum> sums) {
    return section(
        id,
        columns(
            id, "#register", "#respondents", "#design_sum", "#nonresponse_sum", "#last_sum", "#of"),
        sums.stream()
            .map(
                one ->
                    List.of(
                        id.equals("areas") ? name(one) : names(List.of(one.code())),
                        one.register() == null ? NONE : whole(one.register()),
                        whole(one.respondents()),
                        tenth(one.design()),
                        tenth(one.nonResponse()),
                        tenth(one.last()),
                        one.register() == null || one.register() == 0
                            ? NONE
                            : percent(one.last() / one.register())))
            .toList());
  }

  private Section heaviest() {
    return section(
        "heaviest",
        columns("stratum", "place", "class", "#respondents", "#weight"),
        report.heaviest().stream()
            .map(
                one ->
                    List.of(
                        one.stratum(),
                        told(one.samplingUnit()),
                        names(List.of(one.frameClass() == null ? "" : one.frameClass())),
                        whole(one.respondents()),
                        factor(one.weight())))
            .toList());
  }

  private String names(List<String> classes) {
    return classes.stream()
        .map(
            one ->
                one.isEmpty() || one.equals(MarginPlan.UNTOLD)
                    ? text("class.untold")
                    : text("class." + one))
        .collect(Collectors.joining(", "));
  }

  private Section section(String id, List<Column> columns, List<List<String>> rows) {
    boolean none = rows.isEmpty();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(text(id + (none ? ".none" : ".explained")));
    return new Section(id, text(id + ".title"), paragraphs, none ? List.of() : columns, rows);
  }

  private List<Column> columns(String... names) {
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(column(name));
    }
    return columns;
  }

  /** A number is marked with {@code #}. */
  private Column column(String name) {
    boolean number = name.startsWith("#");
    return new Column(text("column." + (number ? name.substring(1) : name)), number);
  }

  private static String told(String code) {
    return code == null ? NONE : code;
  }

  private String whole(long number) {
    return Figures.whole(number, locale);
  }

  private String tenth(double number) {
    return Figures.decimal(number, 1, locale);
  }

  private String factor(double number) {
    return Figures.decimal(number, 3, locale);
  }

  private String percent(double share) {
    return Figures.percent(share, locale);
  }

  private String text(String key, Object... args) {
    return Messages.text(locale, "weigh." + key, args);
  }
}
