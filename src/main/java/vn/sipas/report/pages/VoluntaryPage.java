package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.VoluntaryEstimate;
import vn.sipas.satisfaction.VoluntaryResults;

/** The page of a voluntary stream. */
record VoluntaryPage(
    PageHead head,
    VoluntaryHeadline headline,
    Link overall,
    List<Row<VoluntaryCell>> components,
    List<Row<VoluntaryCell>> items,
    BreakdownForm form,
    BreakdownHead breakdown,
    List<Row<VoluntaryCell>> rows,
    List<Axis.Tick> ticks,
    List<String> notes) {

  static VoluntaryPage of(Reading reading, Locale locale) {
    VoluntaryResults summary = (VoluntaryResults) reading.summary();
    VoluntaryEstimate chosen = MeasureOrder.chosen(reading, summary.estimates());
    PageHead head = PageHead.of(summary, chosen.label().measure(), locale);
    MeasureOrder order = new MeasureOrder(summary.definition());
    RowMarks marks = new RowMarks(locale, summary.design().minimumCell());
    List<VoluntaryEstimate> shown = reading.breakdown() == null ? null : shown(reading, order);
    return new VoluntaryPage(
        head,
        VoluntaryHeadline.of(chosen, summary.design(), locale),
        Link.toOverall(chosen.measure(), reading.query(), head.path(), locale),
        measures(order.summary(), reading, summary, marks),
        measures(order.items(), reading, summary, marks),
        BreakdownForm.of(reading, head.path(), locale),
        shown == null ? null : BreakdownHead.of(reading, head.path(), shown, locale),
        shown == null ? List.of() : rows(reading, head, shown, order, marks),
        Axis.FULL.ticks(locale),
        shown == null ? List.of() : notes(shown, marks));
  }

  /** Whether there are rows besides the totals. */
  public boolean isFilled() {
    return rows.stream().anyMatch(row -> row.style().isEmpty());
  }

  private static List<Row<VoluntaryCell>> measures(
      List<String> measures, Reading reading, VoluntaryResults summary, RowMarks marks) {
    MeasureOrder order = new MeasureOrder(summary.definition());
    return MeasureOrder.pick(measures, summary.estimates()).stream()
        .map(
            estimate ->
                new Row<>(
                    estimate.label().measure(),
                    reading.query().to(estimate.measure()).at(PageHead.path(summary.campaign())),
                    order.style(estimate.measure()),
                    List.of(VoluntaryCell.of(estimate, marks))))
        .toList();
  }

  private static List<String> notes(List<VoluntaryEstimate> shown, RowMarks marks) {
    List<String> notes = new ArrayList<>();
    notes.add(Messages.text(marks.locale(), "result.voluntary.reminder"));
    notes.addAll(marks.notes(shown));
    return notes;
  }

  private static List<VoluntaryEstimate> shown(Reading reading, MeasureOrder order) {
    return order.shown(reading, ((VoluntaryResults) reading.breakdown().results()).estimates());
  }

  private static List<Row<VoluntaryCell>> rows(
      Reading reading,
      PageHead head,
      List<VoluntaryEstimate> shown,
      MeasureOrder order,
      RowMarks marks) {
    VoluntaryResults above = (VoluntaryResults) reading.breakdown().above();
    return new BreakdownRows<>(
            reading,
            head.path(),
            shown,
            above == null ? List.of() : order.shown(reading, above.estimates()),
            head.scope() == null ? Messages.text(marks.locale(), "result.everybody") : head.scope())
        .rows(estimate -> VoluntaryCell.of(estimate, marks));
  }
}
