package vn.sipas.estimation;

/**
 * An estimate with what comparing it needs: its linearised values, from which covariances follow,
 * and the sampling units it rests on.
 *
 * @param estimate the figure itself
 * @param linearised values per sampling unit; null without data
 * @param reach PSUs and strata with a counted respondent
 */
public record LinearEstimate(Estimate estimate, Linearised linearised, Reach reach) {

  /** Whether there is a number at all. */
  public boolean hasData() {
    return linearised != null;
  }
}
