package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.satisfaction.ProbabilityEstimate;
import vn.sipas.satisfaction.ProbabilityResults;
import vn.sipas.satisfaction.ResultsRequest;

/**
 * The page of a probability sample.
 *
 * @param level of the intervals, as it is read
 * @param headline of the measure asked for
 * @param overall leads back to the overall index; null where the page already is
 */
record SamplePage(
    PageHead head,
    String level,
    SampleHeadline headline,
    Link overall,
    SampleTable components,
    SampleTable items,
    BreakdownForm form,
    BreakdownHead breakdown,
    SampleTable table) {

  static SamplePage of(Reading reading, Locale locale) {
    SampleWords words = new SampleWords(locale);
    ProbabilityResults summary = (ProbabilityResults) reading.summary();
    ProbabilityEstimate chosen = MeasureOrder.chosen(reading, summary.estimates());
    PageHead head = PageHead.of(summary, chosen.label().measure(), locale);
    MeasureOrder order = new MeasureOrder(summary.definition());
    Breakdown breakdown = reading.breakdown() == null ? null : new Breakdown(reading, head, words);
    return new SamplePage(
        head,
        words.target(level(chosen)),
        SampleHeadline.of(chosen, summary.design(), words),
        Link.toOverall(chosen.measure(), reading.query(), head.path(), locale),
        measures(order.summary(), reading, summary, words),
        measures(order.items(), reading, summary, words),
        BreakdownForm.of(reading, head.path(), locale),
        breakdown == null ? null : breakdown.head(),
        breakdown == null ? null : breakdown.table());
  }

  private static double level(ProbabilityEstimate chosen) {
    return chosen.interval() == null ? ResultsRequest.LEVEL : chosen.interval().level();
  }

  private static SampleTable measures(
      List<String> measures, Reading reading, ProbabilityResults summary, SampleWords words) {
    List<ProbabilityEstimate> estimates = MeasureOrder.pick(measures, summary.estimates());
    Axis axis = Forest.axis(estimates, Forest.SPAN);
    int minimum = summary.design().minimumCell();
    MeasureOrder order = new MeasureOrder(summary.definition());
    List<Row<SampleCell>> rows = new ArrayList<>();
    for (ProbabilityEstimate estimate : estimates) {
      rows.add(
          new Row<>(
              estimate.label().measure(),
              reading.query().to(estimate.measure()).at(PageHead.path(summary.campaign())),
              order.style(estimate.measure()),
              List.of(SampleCell.of(estimate, axis, words, minimum))));
    }
    return SampleTable.of(estimates, rows, axis, words);
  }

  /** The figures of a breakdown, in the table and around it. */
  private record Breakdown(Reading reading, PageHead page, SampleWords words) {

    private ProbabilityResults results() {
      return (ProbabilityResults) reading.breakdown().results();
    }

    private List<ProbabilityEstimate> shown(ProbabilityResults results) {
      return new MeasureOrder(results.definition()).shown(reading, results.estimates());
    }

    BreakdownHead head() {
      return BreakdownHead.of(reading, page.path(), shown(results()), words.locale());
    }

    SampleTable table() {
      ProbabilityResults above = (ProbabilityResults) reading.breakdown().above();
      var rows =
          new BreakdownRows<>(
              reading,
              page.path(),
              shown(results()),
              above == null ? List.of() : shown(above),
              page.scope() == null ? words.text("everybody") : page.scope());
      List<ProbabilityEstimate> drawn = new ArrayList<>();
      rows.rows(estimate -> drawn.add(estimate));
      Axis axis = Forest.axis(drawn, Forest.SPAN);
      int minimum = results().design().minimumCell();
      return SampleTable.of(
          drawn, rows.rows(estimate -> SampleCell.of(estimate, axis, words, minimum)), axis, words);
    }
  }
}
