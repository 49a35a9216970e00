package vn.sipas.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether and how an estimate may be shown.
 *
 * <p>The flags and the NCHS recommendation apply the rule of Parker et al. 2017 to the default
 * interval. The platform shows instead of hiding: a flag makes a figure <em>caution</em>; fewer
 * than 10 respondents or an interval of 30 points or more (or no interval at all) makes it
 * <em>unreliable</em>: interval only, no point in charts, no rank; fewer respondents than the
 * minimum cell make it <em>hidden</em> for confidentiality, in a complete enumeration too.
 *
 * <p>Source: {@code docs/methods.md} §5; Parker et al. 2017, NCHS Series 2 No. 175.
 *
 * @param platform what the platform does
 * @param nchs what the NCHS rule recommends; null for a complete enumeration and without interval
 * @param flags reasons, in a fixed order and spelling, empty when there is none
 */
public record Reliability(Platform platform, Nchs nchs, List<String> flags) {

  /** Respondents below which a cell is hidden unless a campaign sets its own minimum. */
  public static final int MINIMUM_CELL = 5;

  /** The smallest minimum a campaign may set. */
  public static final int LEAST_MINIMUM_CELL = 3;

  /** What the platform does with the figure. */
  public enum Platform {
    /** Shown. */
    OK,
    /** Shown in grey, always with its interval. */
    CAUTION,
    /** Only the interval is shown; no point in charts, no rank. */
    UNRELIABLE,
    /** No figure at all. */
    HIDDEN;

    /** The name in files and interfaces. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the NCHS data presentation standards recommend. */
  public enum Nchs {
    /** Present. */
    PRESENT,
    /** Present after statistical review. */
    REVIEW,
    /** Suppress. */
    SUPPRESS;

    /** The name in files and interfaces. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The state of an estimate with its default interval.
   *
   * @param interval the default interval; null when there is none
   * @param minimumCell respondents below which the figure is hidden; at least 3
   * @throws IllegalArgumentException if the minimum cell is below 3
   */
  public static Reliability of(Estimate estimate, Interval interval, int minimumCell) {
    Check.that(
        minimumCell >= LEAST_MINIMUM_CELL,
        "the minimum cell must be at least %d respondents: %d",
        LEAST_MINIMUM_CELL,
        minimumCell);
    long n = estimate.respondents();
    if (interval == null || interval.rule() == IntervalRule.CENSUS) {
      return withoutError(n, interval, minimumCell);
    }
    double width = interval.width();
    var flags = new ArrayList<String>();
    flag(flags, n < 30, "n_resp<30");
    flag(flags, interval.effectiveSampleSize() < 30, "n_eff<30");
    flag(flags, width >= 0.30, "ci_width>=0.30");
    flag(flags, isRelativelyWide(width, estimate.estimate()), "ci_relative_width>1.30");
    boolean suppress = !flags.isEmpty();
    flag(flags, estimate.degreesOfFreedom() < 8, "df<8");
    flag(flags, isAtBound(estimate), "p_is_0_or_1");
    boolean review = !flags.isEmpty();
    flag(flags, n < minimumCell, confidential(minimumCell));
    return new Reliability(
        platform(n, width, flags, minimumCell),
        suppress ? Nchs.SUPPRESS : review ? Nchs.REVIEW : Nchs.PRESENT,
        List.copyOf(flags));
  }

  private static Reliability withoutError(long n, Interval census, int minimumCell) {
    if (n < minimumCell) {
      return new Reliability(Platform.HIDDEN, null, List.of(confidential(minimumCell)));
    }
    return census != null
        ? new Reliability(Platform.OK, null, List.of())
        : new Reliability(Platform.UNRELIABLE, null, List.of("no_interval"));
  }

  private static Platform platform(long n, double width, List<String> flags, int minimumCell) {
    if (n < minimumCell) {
      return Platform.HIDDEN;
    } else if (n < 10 || width >= 0.30) {
      return Platform.UNRELIABLE;
    }
    return flags.isEmpty() ? Platform.OK : Platform.CAUTION;
  }

  private static boolean isRelativelyWide(double width, double p) {
    return width > 0.05 && width < 0.30 && width / Math.max(p, 1e-12) > 1.30;
  }

  private static boolean isAtBound(Estimate estimate) {
    return estimate.status() == EstimateStatus.ALL_SATISFIED
        || estimate.status() == EstimateStatus.NONE_SATISFIED;
  }

  private static String confidential(int minimumCell) {
    return "n_resp<%d_confidential".formatted(minimumCell);
  }

  private static void flag(List<String> flags, boolean raised, String name) {
    if (raised) {
      flags.add(name);
    }
  }
}
