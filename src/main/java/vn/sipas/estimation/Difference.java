package vn.sipas.estimation;

import java.util.Locale;

/**
 * The difference a − b of two estimates with its error.
 *
 * <p>With v_a, v_b the variances, c the covariance and df_a, df_b the degrees of freedom:
 *
 * <pre>
 * se²      = v_a + v_b − 2c
 * df_union = PSUs − strata with a respondent of a or b
 * df_welch = (v_a + v_b)²/(v_a²/df_a + v_b²/df_b)
 * df       = min(df_union, df_welch)
 * t        = (a − b)/se,  Wald interval (a − b) ± t_df se
 * MOVER    = (a − b) − √(λ_a² + υ_b² − 2r λ_a υ_b),  (a − b) + √(υ_a² + λ_b² − 2r υ_a λ_b)
 * </pre>
 *
 * where λ and υ are the distances of an estimate to the lower and upper limit of its default
 * interval and r = c/√(v_a v_b). The union's degrees of freedom alone would flatter a contrast
 * whose variance comes from one tiny domain. MOVER stays inside [−1, 1] and works at 0 % and 100 %,
 * where Wald does not; Wald is what other software prints.
 *
 * <p>Source: {@code docs/methods.md} §9; Newcombe 1998; Zou &amp; Donner 2008; Satterthwaite 1946.
 *
 * @param kind what the sides allow; every number below is null where it does not
 * @param difference a − b, in the estimates' unit
 * @param covariance c
 * @param correlation r; 0 unless both sides have a positive variance
 * @param standardError se
 * @param unionDegreesOfFreedom df_union
 * @param welchDegreesOfFreedom df_welch
 * @param degreesOfFreedom df
 * @param t (a − b)/se; null when the variance of the difference is 0
 * @param pTwoSided P(|t_df| ≥ |t|); null likewise
 * @param wald the Wald interval; of length 0 when the variance is 0
 * @param mover the MOVER interval
 */
public record Difference(
    Kind kind,
    Double difference,
    Double covariance,
    Double correlation,
    Double standardError,
    Long unionDegreesOfFreedom,
    Double welchDegreesOfFreedom,
    Double degreesOfFreedom,
    Double t,
    Double pTwoSided,
    Limits wald,
    Limits mover) {

  /** What the two sides allow to be said. */
  public enum Kind {
    /** Both sides have a direct variance. */
    FULL,
    /** One side has no direct variance (all satisfied, no degree of freedom): MOVER with r = 0. */
    MOVER_ONLY,
    /** A side is a complete enumeration and adds no error; the other has a variance or is one. */
    CENSUS,
    /** One side has no interval of any kind: only the difference itself. */
    POINT_ONLY,
    /** One side has no estimate. */
    NO_DATA;

    /** The name in files and interfaces: {@code mover_only}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The difference a − b.
   *
   * @param dependence where covariance and common degrees of freedom come from
   * @param choice form and level of the default intervals, and level of the Wald interval
   * @throws IllegalStateException if products of respondents are needed but unknown
   */
  public static Difference of(Side a, Side b, Dependence dependence, IntervalChoice choice) {
    return new DifferenceBuilder(a, b, dependence, choice).build();
  }

  /**
   * The test of a gain: was a − b at least g?
   *
   * @param gain g, in the estimates' unit; 0.02 for "two points more"
   * @throws IllegalArgumentException if the gain is not a number between −1 and 1
   */
  public GainTest test(double gain) {
    return GainTest.of(this, gain);
  }

  /** Whether the difference may be one of several tests adjusted together. */
  boolean isTestable() {
    return kind == Kind.FULL && pTwoSided != null;
  }
}
