package vn.sipas.report.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.Ranks;
import vn.sipas.satisfaction.Ranks.RankRow;
import vn.sipas.satisfaction.Ranks.RankTable;

/**
 * The page of rank sets.
 *
 * @param table null when ranks cannot be given
 * @param problem why; or null
 */
record RanksPage(
    String code,
    String name,
    boolean sampleData,
    List<BreakdownForm.Option> by,
    List<BreakdownForm.Option> measures,
    String boundaries,
    List<String> errors,
    String problem,
    Table table) {

  /**
   * Rank sets drawn as bars, the highest estimate first.
   *
   * @param adjusted how intervals were made to hold together, in a sentence
   * @param notRanked names and reasons
   */
  record Table(
      String caption,
      String variable,
      String scope,
      int domains,
      List<Bar> rows,
      List<Axis.Tick> ticks,
      String adjusted,
      String level,
      List<String> notRanked,
      String design,
      LocalDate boundaries,
      Instant asOf,
      String receipt,
      FileLinks files) {}

  /**
   * One rank set. Places are percentages of the chart's width, each rank a column of it.
   *
   * @param left where the set by simultaneous intervals begins
   * @param width of it
   * @param innerLeft where the set by tests of pairs begins
   * @param innerWidth of it
   */
  record Bar(
      String name,
      String estimate,
      String interval,
      String ranks,
      String left,
      String width,
      String innerLeft,
      String innerWidth,
      String words) {}

  static Table table(Ranks ranks, FileLinks files, Locale locale) {
    RankTable table = ranks.ranks().get(0);
    String variable = ranks.header().variables().get(0).label();
    return new Table(
        Messages.text(locale, "result.rank.caption", table.label(), variable),
        variable,
        ranks.design().scope(),
        table.domains(),
        table.rows().stream()
            .sorted(Comparator.comparing(RankRow::estimate).reversed())
            .map(row -> bar(row, table.domains(), locale))
            .toList(),
        ticks(table.domains(), locale),
        Messages.text(locale, "result.rank.adjusted." + table.adjust()),
        new SampleWords(locale).target(table.level()),
        notRanked(table, locale),
        ranks.design().line(),
        ranks.design().boundaries(),
        ranks.asOf(),
        ranks.receipt(),
        files);
  }

  private static Bar bar(RankRow row, int domains, Locale locale) {
    String name = names(row.label().domain());
    String ranks =
        row.rankLow() == row.rankHigh()
            ? Messages.text(locale, "result.rank.only", row.rankLow())
            : Messages.text(locale, "result.rank.between", row.rankLow(), row.rankHigh());
    String interval =
        Figures.decimal(100 * row.lower(), 1, locale)
            + "\u00a0–\u00a0"
            + Figures.percent(row.upper(), locale);
    return new Bar(
        name,
        Figures.percent(row.estimate(), locale),
        interval,
        ranks,
        place(row.rankLow() - 1, domains),
        place(row.rankHigh() - row.rankLow() + 1, domains),
        place(row.rankLowHolm() - 1, domains),
        place(row.rankHighHolm() - row.rankLowHolm() + 1, domains),
        Messages.text(
            locale, "result.rank.words", name, ranks, row.rankLowHolm(), row.rankHighHolm()));
  }

  private static String place(double ranks, int domains) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * ranks / domains);
  }

  /** Every rank, or every fifth of many. */
  private static List<Axis.Tick> ticks(int domains, Locale locale) {
    int step = domains <= 12 ? 1 : domains <= 30 ? 5 : (domains + 39) / 40 * 5;
    return IntStream.rangeClosed(1, domains)
        .filter(rank -> rank == 1 || rank % step == 0)
        .mapToObj(rank -> new Axis.Tick(place(rank - 0.5, domains), Figures.whole(rank, locale)))
        .toList();
  }

  private static List<String> notRanked(RankTable table, Locale locale) {
    List<String> lines = new ArrayList<>();
    table.notRanked().stream()
        .map(Ranks.NotRanked::reason)
        .distinct()
        .forEach(
            reason -> {
              String names =
                  String.join(
                      ", ",
                      table.notRanked().stream()
                          .filter(domain -> domain.reason().equals(reason))
                          .map(domain -> names(domain.label().domain()))
                          .toList());
              lines.add(Messages.text(locale, "result.rank.without." + reason) + ": " + names);
            });
    return lines;
  }

  private static String names(Map<String, String> label) {
    return String.join(" · ", label.values());
  }
}
