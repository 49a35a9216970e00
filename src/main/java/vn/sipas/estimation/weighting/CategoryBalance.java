package vn.sipas.estimation.weighting;

/**
 * One category of one margin before and after calibration.
 *
 * @param variable the margin's variable
 * @param category its category
 * @param respondents how many respondents carry it
 * @param before Σ weight before calibration, in the weights' own scale
 * @param after Σ weight after calibration
 * @param target the margin's total
 * @param shareBefore {@code before} as a share of all weight, in [0,1]
 * @param shareAfter likewise after calibration
 * @param shareTarget the target as a share of the margin's total
 */
public record CategoryBalance(
    String variable,
    String category,
    long respondents,
    double before,
    double after,
    double target,
    double shareBefore,
    double shareAfter,
    double shareTarget) {

  /** Respondents below which a category should be merged with another. */
  public static final int FEW = 10;

  /** Whether so few respondents carry the category that its weights rest on single answers. */
  public boolean isSmall() {
    return respondents < FEW;
  }
}
