package vn.sipas.survey;

/** What one item's valid answers are worth together, always in [0, 1]. */
public enum ItemValue {
  /** Share of the answers at the satisfied levels. */
  TOP2_SHARE,
  /** Mean level divided by 5, on a scale from 1 to 5. */
  MEAN_OVER_5,
  /** (mean level − lowest) / (highest − lowest). */
  MEAN_RESCALED
}
