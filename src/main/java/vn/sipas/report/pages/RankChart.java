package vn.sipas.report.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;

/**
 * Draws rank sets as bars, for campaigns and for files that people bring along. Places are
 * percentages of the chart's width, each rank a column of it.
 *
 * @param domains that are ranked
 */
public record RankChart(int domains, Locale locale) {

  /** A mark of the axis with its label. */
  public record Tick(String x, String label) {}

  /** An estimate with its simultaneous interval, shares in [0,1]. */
  public record Figure(double estimate, double lower, double upper) {}

  /** From the best rank to the worst, 1 being the highest. */
  public record Range(int low, int high) {}

  /**
   * One rank set.
   *
   * @param left where the set by simultaneous intervals begins
   * @param width of it
   * @param innerLeft where the set by tests of pairs begins
   * @param innerWidth of it
   */
  public record Bar(
      String name,
      String estimate,
      String interval,
      String ranks,
      String left,
      String width,
      String innerLeft,
      String innerWidth,
      String words) {}

  /**
   * @param joint the ranks that the simultaneous intervals allow
   * @param pairs the ranks that the adjusted tests of pairs allow
   */
  public Bar bar(String name, Figure figure, Range joint, Range pairs) {
    String ranks =
        joint.low == joint.high
            ? text("result.rank.only", joint.low)
            : text("result.rank.between", joint.low, joint.high);
    String interval =
        Figures.decimal(100 * figure.lower, 1, locale)
            + "\u00a0–\u00a0"
            + Figures.percent(figure.upper, locale);
    return new Bar(
        name,
        Figures.percent(figure.estimate, locale),
        interval,
        ranks,
        place(joint.low - 1),
        place(joint.high - joint.low + 1),
        place(pairs.low - 1),
        place(pairs.high - pairs.low + 1),
        text("result.rank.words", name, ranks, pairs.low, pairs.high));
  }

  /** Every rank, or every fifth of many. */
  public List<Tick> ticks() {
    int step = domains <= 12 ? 1 : domains <= 30 ? 5 : (domains + 39) / 40 * 5;
    return IntStream.rangeClosed(1, domains)
        .filter(rank -> rank == 1 || rank % step == 0)
        .mapToObj(rank -> new Tick(place(rank - 0.5), Figures.whole(rank, locale)))
        .toList();
  }

  private String place(double ranks) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * ranks / domains);
  }

  private String text(String key, Object... args) {
    return Messages.text(locale, key, args);
  }
}
