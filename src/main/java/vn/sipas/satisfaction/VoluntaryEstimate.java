package vn.sipas.satisfaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.VoluntaryShare;

/**
 * What may be said of volunteers in one domain; null where not defined, all figures null when
 * hidden.
 *
 * @param share the index among those who answered, unweighted; null where few all agree, which
 *     flags tell
 * @param captureRate respondents ÷ completed dossiers, where their number is known
 * @param bounds on the index of everybody, whatever the silent ones think
 * @param breakEvenSilentShare per target: how many of the silent ones must be satisfied to reach it
 */
public record VoluntaryEstimate(
    String measure,
    Map<String, String> domain,
    Label label,
    Long respondents,
    Long answers,
    Long satisfied,
    Double share,
    Double captureRate,
    VoluntaryShare.Bounds bounds,
    List<BreakEven> breakEvenSilentShare,
    String reliability,
    List<String> flags)
    implements DomainFigures {

  /**
   * @param silentShare at most 0: reached whatever they think; above 1: out of reach
   */
  public record BreakEven(double target, Double silentShare) {}

  @Override
  @JsonIgnore
  public Double value() {
    return share;
  }

  @Override
  @JsonIgnore
  public boolean isHidden() {
    return HIDDEN.equals(reliability);
  }

  @Override
  @JsonIgnore
  public boolean isBound() {
    return DomainFigures.super.isBound();
  }

  /** The same domain without any figure. */
  VoluntaryEstimate hidden() {
    return hidden(measure, domain, label, FigureFlags.ofDomain(flags));
  }

  static VoluntaryEstimate hidden(
      String measure, Map<String, String> domain, Label label, List<String> ofDomain) {
    List<String> reasons = new ArrayList<>(ofDomain);
    reasons.add(CONFIDENTIAL);
    return new VoluntaryEstimate(
        measure, domain, label, null, null, null, null, null, null, List.of(), HIDDEN, reasons);
  }

  /** Of few respondents who all agree no share is given. */
  VoluntaryEstimate bounded() {
    return !isBound()
        ? this
        : new VoluntaryEstimate(
            measure,
            domain,
            label,
            respondents,
            answers,
            satisfied,
            null,
            captureRate,
            bounds,
            breakEvenSilentShare,
            reliability,
            flags);
  }
}
