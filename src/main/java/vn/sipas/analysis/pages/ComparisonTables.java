package vn.sipas.analysis.pages;

import java.util.List;
import vn.sipas.report.pages.RankChart;

/**
 * Comparisons and calibration as a page shows them; null where not asked for.
 *
 * @param differences of groups
 * @param ranks sets of a column's groups
 * @param calibration of the weights
 */
record ComparisonTables(Differences differences, Ranks ranks, Calibration calibration) {

  /**
   * Differences, the clearest first.
   *
   * @param note how many pairs there are, and how they were adjusted
   * @param gain whether a gain was tested
   */
  record Differences(String caption, String note, boolean gain, List<Line> lines) {}

  /**
   * One difference.
   *
   * @param value in percentage points
   * @param p adjusted by Holm where there are several pairs
   */
  record Line(
      String a,
      String b,
      String value,
      String interval,
      String p,
      boolean clear,
      String conclusion,
      ResultLine.Tag gain) {}

  /** Rank sets drawn as bars, the highest estimate first. */
  record Ranks(
      String caption, String column, List<RankChart.Bar> bars, List<RankChart.Tick> ticks) {}

  /** What the weights were before and after. */
  record Calibration(String summary, List<Category> categories) {}

  /** One group with a known total. */
  record Category(
      String column, String group, String rows, String before, String after, String total) {}
}
