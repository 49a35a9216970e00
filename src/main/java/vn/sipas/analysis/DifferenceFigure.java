package vn.sipas.analysis;

import java.util.List;
import java.util.Map;
import vn.sipas.estimation.Difference;
import vn.sipas.estimation.Limits;
import vn.sipas.figure.GainVerdict;

/**
 * The difference a − b of two domains; null where the sides do not allow it.
 *
 * @param kind what they allow: {@code full}, {@code mover_only}, {@code census}, {@code
 *     point_only}, {@code no_data}
 * @param pHolm adjusted with all pairs of the column; null for a pair asked for by itself
 */
public record DifferenceFigure(
    String measure,
    Map<String, String> a,
    Map<String, String> b,
    String kind,
    Double difference,
    Double standardError,
    Double covariance,
    Double degreesOfFreedom,
    Long degreesOfFreedomUnion,
    Double degreesOfFreedomWelch,
    Double t,
    Double pTwoSided,
    Double pHolm,
    Limits waldInterval,
    MoverInterval interval,
    List<GainVerdict> gains) {

  /** The interval by MOVER from the two default intervals. */
  public record MoverInterval(String method, double lower, double upper) {

    private static MoverInterval of(Limits limits) {
      return limits == null ? null : new MoverInterval("mover", limits.lower(), limits.upper());
    }
  }

  static DifferenceFigure of(
      Requested.Differences asked,
      Map<String, String> a,
      Map<String, String> b,
      Difference difference,
      Double pHolm) {
    return new DifferenceFigure(
        asked.measure().code(),
        a,
        b,
        difference.kind().wireName(),
        difference.difference(),
        difference.standardError(),
        difference.covariance(),
        difference.degreesOfFreedom(),
        difference.unionDegreesOfFreedom(),
        difference.welchDegreesOfFreedom(),
        difference.t(),
        difference.pTwoSided(),
        pHolm,
        difference.wald(),
        MoverInterval.of(difference.mover()),
        asked.gains().stream().map(gain -> GainVerdict.of(difference.test(gain))).toList());
  }
}
