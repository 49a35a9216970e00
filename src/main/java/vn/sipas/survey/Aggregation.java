package vn.sipas.survey;

/** How items make a component, a part and the overall index. */
public enum Aggregation {
  /** All valid answers of all items in one pool. */
  POOLED_ANSWERS,
  /** The unweighted mean of the item values. */
  ITEM_MEAN,
  /** The unweighted mean of the component values, each the mean of its items. */
  COMPONENT_MEAN
}
