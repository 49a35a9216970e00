package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.past.PublishedDifference;
import vn.sipas.past.PublishedFigure;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.ProbabilityEstimate;

/** Figures that were published before, beside the present ones. */
record PublishedTable(List<PublishedRow> rows) {

  /**
   * A row.
   *
   * @param now null where nothing may be shown
   * @param difference null where nothing may be compared
   * @param interval null where there is none, which {@code why} explains
   */
  record PublishedRow(
      String measure,
      String year,
      String published,
      String now,
      String difference,
      String interval,
      String why,
      String source,
      String note,
      boolean methodBreak) {}

  static PublishedTable of(List<PublishedReading.Compared> compared, Locale locale) {
    List<PublishedRow> rows = new ArrayList<>();
    for (PublishedReading.Compared one : compared) {
      rows.add(row(one.figure(), one.now(), one.difference(), locale));
    }
    return new PublishedTable(rows);
  }

  private static PublishedRow row(
      PublishedFigure figure,
      ProbabilityEstimate now,
      PublishedDifference difference,
      Locale locale) {
    var interval = difference.interval();
    return new PublishedRow(
        now == null ? figure.measure() : now.label().measure(),
        String.valueOf(figure.year()),
        figure.shown(locale),
        now == null || now.isHidden() || now.isBound() || now.estimate() == null
            ? null
            : Figures.percent(now.estimate(), locale),
        difference.value() == null ? null : PointAxis.signed(difference.value(), 1, locale),
        interval == null
            ? null
            : Messages.text(
                locale,
                "result.change.interval",
                PointAxis.signed(interval.lower(), 1, locale),
                PointAxis.signed(interval.upper(), 1, locale)),
        Messages.text(locale, "result.published." + difference.code()),
        figure.source(),
        figure.note(),
        figure.methodBreak());
  }
}
