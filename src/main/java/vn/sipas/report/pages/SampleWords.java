package vn.sipas.report.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.figure.TargetVerdict;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.ProbabilityEstimate;

/**
 * How a sample's figures are written: one decimal, or none when fewer than 100 independent answers
 * carry them; of an unreliable one only the interval.
 */
record SampleWords(Locale locale) {

  private static final double FINE = 100;

  /**
   * A verdict in a table.
   *
   * @param style class of the tag, {@code good}, {@code bad} or {@code open}; also names its icon
   * @param need what would settle it, or null
   */
  record Mark(String style, String text, String need) {}

  /** The estimate as it may be printed; null when only the interval may be. */
  String value(ProbabilityEstimate estimate) {
    ConfidenceInterval interval = estimate.interval();
    if (estimate.isHidden() || estimate.isBound() && interval == null) {
      return null;
    } else if (estimate.flags().contains(DomainFigures.AT_LEAST)) {
      return "≥\u00a0" + percent(interval.lower(), estimate);
    } else if (estimate.flags().contains(DomainFigures.AT_MOST)) {
      return "≤\u00a0" + percent(interval.upper(), estimate);
    }
    return isPoint(estimate) ? percent(estimate.estimate(), estimate) : null;
  }

  /** Whether a point may be drawn and read. */
  static boolean isPoint(ProbabilityEstimate estimate) {
    return estimate.estimate() != null
        && !DomainFigures.UNRELIABLE.equals(estimate.reliability())
        && !estimate.isHidden();
  }

  /** "83,1 – 87,2 %"; null without an interval. */
  String interval(ProbabilityEstimate estimate) {
    ConfidenceInterval interval = estimate.interval();
    if (interval == null) {
      return null;
    }
    return Figures.decimal(100 * interval.lower(), digits(estimate), locale)
        + "\u00a0–\u00a0"
        + percent(interval.upper(), estimate);
  }

  String percent(double share, ProbabilityEstimate estimate) {
    return percent(share, digits(estimate));
  }

  private String percent(double share, int digits) {
    return Figures.decimal(100 * share, digits, locale) + "\u00a0%";
  }

  /** A target as it was set: 85 %, or 87,5 %. */
  String target(double target) {
    boolean whole = Math.abs(100 * target - Math.rint(100 * target)) < 1e-9;
    return percent(target, whole ? 0 : 1);
  }

  /** One decimal stays where a whole number would stand on the other side of a target. */
  private int digits(ProbabilityEstimate estimate) {
    ConfidenceInterval interval = estimate.interval();
    if (interval == null
        || interval.effectiveSampleSize() == null
        || interval.effectiveSampleSize() >= FINE) {
      return 1;
    }
    boolean misleads =
        estimate.verdicts().stream()
            .mapToDouble(TargetVerdict::target)
            .anyMatch(target -> misleads(interval, target));
    return misleads ? 1 : 0;
  }

  private static boolean misleads(ConfidenceInterval interval, double target) {
    return DoubleStream.of(interval.lower(), interval.upper())
        .anyMatch(limit -> (limit >= target) != (Math.round(100 * limit) >= 100 * target - 1e-9));
  }

  List<Mark> verdicts(ProbabilityEstimate estimate) {
    return estimate.verdicts().stream().map(this::mark).toList();
  }

  private Mark mark(TargetVerdict verdict) {
    return new Mark(
        style(verdict),
        text("verdict." + verdict.verdict(), target(verdict.target())),
        verdict.respondentsNeeded() == null
            ? null
            : text("verdict.need", Rounding.upToTwoDigits(verdict.respondentsNeeded())));
  }

  static String style(TargetVerdict verdict) {
    return switch (verdict.verdict()) {
      case "met" -> "good";
      case "not_met" -> "bad";
      default -> "open";
    };
  }

  String text(String key, Object... args) {
    return Messages.text(locale, "result." + key, args);
  }
}
