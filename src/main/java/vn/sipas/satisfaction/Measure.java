package vn.sipas.satisfaction;

import java.util.List;

/**
 * What is measured: one item, a component, a part or the overall index.
 *
 * @param items positions of the items in the packed answers, at least one
 * @param shares weight of each item's value in the measure, summing to 1; empty when all valid
 *     answers are pooled
 */
record Measure(String code, Kind kind, List<Integer> items, List<Double> shares) {

  /** From the whole to the single statement. */
  enum Kind {
    OVERALL,
    PART,
    COMPONENT,
    ITEM
  }

  static final String OVERALL = "overall";

  Measure {
    items = List.copyOf(items);
    shares = List.copyOf(shares);
  }

  /** The code alone: measures are looked up for every sum, and the code differs in each. */
  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** Whether the value is the mean of the items' values and not one pooled ratio. */
  boolean isMeanOfItems() {
    return shares.size() > 1;
  }

  boolean isItem() {
    return kind == Kind.ITEM;
  }
}
