package vn.sipas.analysis.pages;

import java.util.List;

/**
 * One figure as it stands in a table.
 *
 * @param style of the row: {@code total} for the overall index, else empty
 * @param interval "83,1 – 87,2 %"
 * @param components estimates of the components, where the table has columns for them
 * @param remark why it is to be read with care; null when there is no reason
 */
record ResultLine(
    String style,
    String name,
    String estimate,
    String interval,
    List<Tag> verdicts,
    String respondents,
    String remark,
    List<String> components) {

  /** A verdict in words, with the class of its mark. */
  record Tag(String style, String text) {}
}
