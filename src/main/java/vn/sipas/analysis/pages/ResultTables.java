package vn.sipas.analysis.pages;

import java.util.List;

/**
 * The results as tables.
 *
 * @param design where the answers come from, in a sentence
 * @param compared comparisons and calibration
 */
record ResultTables(String design, List<Table> tables, ComparisonTables compared) {

  /**
   * One table.
   *
   * @param id for its caption
   * @param first heading of the first column
   * @param components headings of the last columns
   */
  record Table(
      String id, String title, String first, List<ResultLine> lines, List<String> components) {}
}
