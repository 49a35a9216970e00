package vn.sipas.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.analysis.AnalysedEstimate.Label;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.Interval;
import vn.sipas.estimation.Reliability;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.figure.TargetVerdict;

/** Writes down the estimates that a spec asks for: table by table, domain by domain. */
final class Figures {

  /** A flag: the domain is that of rows whose cell is blank. */
  static final String NOT_STATED = "not_stated";

  private final AnalysisSpec spec;
  private final Estimation estimation;

  Figures(AnalysisSpec spec, Estimation estimation) {
    this.spec = spec;
    this.estimation = estimation;
  }

  List<AnalysedEstimate> all() {
    List<AnalysedEstimate> figures = new ArrayList<>();
    for (List<String> columns : spec.by()) {
      List<MeasureTable> tables =
          spec.measures().stream().map(measure -> estimation.table(measure, columns)).toList();
      int domains = tables.isEmpty() ? 0 : tables.get(0).rows().size();
      for (int d = 0; d < domains; d++) {
        for (MeasureTable table : tables) {
          figures.add(figure(table, table.rows().get(d)));
        }
      }
    }
    return figures;
  }

  /** Column → value, null for a blank. */
  static Map<String, String> domain(List<String> columns, List<String> values) {
    Map<String, String> domain = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      domain.put(columns.get(i), values.get(i).isEmpty() ? null : values.get(i));
    }
    return domain;
  }

  private AnalysedEstimate figure(MeasureTable table, MeasureTable.Row row) {
    Measure measure = table.measure();
    Estimate e = row.estimate();
    Interval interval = row.interval();
    var domain = domain(table.columns(), row.values());
    Reliability reliability =
        e.respondents() == 0 ? null : Reliability.of(e, interval, Reliability.MINIMUM_CELL);
    return new AnalysedEstimate(
        measure.code(),
        domain,
        new Label(measure.code(), domain),
        e.respondents(),
        e.answers(),
        e.satisfied(),
        e.weightedAnswers(),
        e.weightedSatisfied(),
        e.estimate(),
        e.variance(),
        e.standardError(),
        e.cv(),
        e.degreesOfFreedom(),
        e.psus(),
        e.strata(),
        e.designEffect(),
        e.effectiveSampleSize(),
        e.status().wireName(),
        ConfidenceInterval.of(interval),
        spec.allIntervals() ? ConfidenceInterval.ofEveryMethod(e, spec.level()) : null,
        TargetVerdict.all(e, interval, spec.targets()),
        reliability == null ? null : reliability.platform().wireName(),
        flags(row, reliability),
        measure.kind());
  }

  private static List<String> flags(MeasureTable.Row row, Reliability reliability) {
    List<String> flags = new ArrayList<>();
    if (row.values().contains("")) {
      flags.add(NOT_STATED);
    }
    flags.addAll(reliability == null ? List.of() : reliability.flags());
    return flags;
  }
}
