package vn.sipas.analysis;

import java.util.List;

/**
 * What is measured: an item, a component, the overall index, or a ratio of two columns.
 *
 * @param columns the items' columns; numerator and denominator of a ratio
 */
public record Measure(String code, Kind kind, List<String> columns) {

  /** From the whole to the single item. */
  public enum Kind {
    OVERALL,
    COMPONENT,
    ITEM,
    RATIO
  }

  public static final String OVERALL = "overall";

  boolean isRatio() {
    return kind == Kind.RATIO;
  }
}
