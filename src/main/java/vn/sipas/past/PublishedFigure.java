package vn.sipas.past;

import java.time.Instant;
import java.util.Locale;
import vn.sipas.platform.Figures;

/**
 * A figure as somebody published it; of its answers nothing is known.
 *
 * @param unitId null when the place is no unit of the list, the whole country for example
 * @param place the name of the unit with those above it, or what was typed
 * @param measure code of a component or part, or {@code overall}
 * @param share in [0,1]
 * @param respondents null when not told, like everything of its error
 * @param standardError in shares
 * @param lower of an interval of 95 %, in shares
 * @param note on the method; may be null
 * @param methodBreak whether figures from this year on are not comparable with those before
 */
public record PublishedFigure(
    int id,
    int year,
    Integer unitId,
    String place,
    String measure,
    double share,
    Integer respondents,
    Double standardError,
    Double lower,
    Double upper,
    String source,
    String note,
    boolean methodBreak,
    Instant createdAt,
    String createdBy) {

  /** "80,09 %": what was published is shown as it was published, up to two decimals. */
  public String shown(Locale locale) {
    return points(share, locale) + "\u00a0%";
  }

  /** A share in points. */
  static String points(double share, Locale locale) {
    boolean one = Math.abs(share * 1_000 - Math.rint(share * 1_000)) < 1e-9;
    return Figures.decimal(100 * share, one ? 1 : 2, locale);
  }
}
