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
 * @param share the index among those who answered, unweighted
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

  /** The same domain without any figure. */
  VoluntaryEstimate hidden(String because) {
    List<String> reasons = new ArrayList<>(FigureFlags.ofDomain(flags));
    reasons.add(because);
    return new VoluntaryEstimate(
        measure, domain, label, null, null, null, null, null, null, List.of(), HIDDEN, reasons);
  }
}
