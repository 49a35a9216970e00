package vn.sipas.report.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.figure.TargetVerdict;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.ProbabilityEstimate;

/** Figures as the results give them, with what a test says and the usual besides. */
record Estimates(
    String name,
    Long respondents,
    Double value,
    ConfidenceInterval interval,
    List<TargetVerdict> verdicts,
    String reliability,
    List<String> flags) {

  static Estimates of(double value) {
    return new Estimates("", 400L, value, null, List.of(), DomainFigures.OK, List.of());
  }

  static Estimates hidden(String... flags) {
    return new Estimates(
        "", null, null, null, List.of(), DomainFigures.HIDDEN, Arrays.asList(flags));
  }

  Estimates named(String other) {
    return new Estimates(other, respondents, value, interval, verdicts, reliability, flags);
  }

  Estimates from(long people) {
    return new Estimates(name, people, value, interval, verdicts, reliability, flags);
  }

  /** With an interval carried by so many independent answers. */
  Estimates between(double lower, double upper, double size) {
    var given = new ConfidenceInterval("wilson", "wilson_direct", 0.95, lower, upper, size, 37.0);
    return new Estimates(name, respondents, value, given, verdicts, reliability, flags);
  }

  Estimates against(double target, String verdict, Long needed) {
    var given = List.of(new TargetVerdict(target, verdict, 0.0, 0.5, 0.5, needed));
    return new Estimates(name, respondents, value, interval, given, reliability, flags);
  }

  Estimates marked(String other, String... raised) {
    return new Estimates(
        name, respondents, value, interval, verdicts, other, Arrays.asList(raised));
  }

  ProbabilityEstimate make() {
    boolean everybody = name.isEmpty();
    return new ProbabilityEstimate(
        "overall",
        everybody ? Map.of() : Map.of("district", name),
        new DomainFigures.Label("Chỉ số", everybody ? Map.of() : Map.of("district", name)),
        respondents,
        respondents,
        respondents,
        1.0,
        1.0,
        value,
        0.0,
        0.0,
        0.0,
        37L,
        45L,
        8,
        1.0,
        1.0,
        "ok",
        interval,
        null,
        verdicts,
        reliability,
        flags);
  }
}
