package vn.sipas.report.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
      List<RankChart.Bar> rows,
      List<RankChart.Tick> ticks,
      String adjusted,
      String level,
      List<String> notRanked,
      String design,
      LocalDate boundaries,
      Instant asOf,
      String receipt,
      FileLinks files) {}

  static Table table(Ranks ranks, FileLinks files, Locale locale) {
    RankTable table = ranks.ranks().get(0);
    RankChart chart = new RankChart(table.domains(), locale);
    String variable = ranks.header().variables().get(0).label();
    return new Table(
        Messages.text(locale, "result.rank.caption", table.label(), variable),
        variable,
        ranks.design().scope(),
        table.domains(),
        table.rows().stream()
            .sorted(Comparator.comparing(RankRow::estimate).reversed())
            .map(row -> bar(chart, row))
            .toList(),
        chart.ticks(),
        Messages.text(locale, "result.rank.adjusted." + table.adjust()),
        new SampleWords(locale).target(table.level()),
        notRanked(table, locale),
        ranks.design().line(),
        ranks.design().boundaries(),
        ranks.asOf(),
        ranks.receipt(),
        files);
  }

  private static RankChart.Bar bar(RankChart chart, RankRow row) {
    return chart.bar(
        names(row.label().domain()),
        new RankChart.Figure(row.estimate(), row.lower(), row.upper()),
        new RankChart.Range(row.rankLow(), row.rankHigh()),
        new RankChart.Range(row.rankLowHolm(), row.rankHighHolm()));
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
