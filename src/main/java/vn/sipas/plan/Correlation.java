package vn.sipas.plan;

import java.util.Locale;

/**
 * ρ that the answers of one commune are supposed to have, and who says so.
 *
 * @param value in [0,1]
 * @param plan version of the signed plan that says so; null when none does
 * @param campaign code of the earlier campaign that it was estimated from; null when of none
 */
public record Correlation(double value, Source source, Integer plan, String campaign) {

  /** What says it, the first one that does. */
  public enum Source {
    /** Somebody who looks at a page. */
    TYPED,
    /** The signed plan. */
    PLAN,
    /** What the last campaign's design effect tells. */
    EARLIER,
    /** Nobody: communes of one province usually differ by so little. */
    USUAL;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static final Correlation USUAL =
      new Correlation(Planning.USUAL_CORRELATION, Source.USUAL, null, null);

  public static Correlation typed(double value) {
    return new Correlation(value, Source.TYPED, null, null);
  }
}
