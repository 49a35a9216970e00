package vn.sipas.quality.rule;

/**
 * The numbers of the rules; each is a setting.
 *
 * @param falseAlarms largest share of honest desk-days with any flag, α
 * @param secondsPerItem nobody reads a statement and answers it in less
 * @param tooFastShare of honest forms that look too fast all the same, at most
 * @param grace minutes before and after opening hours, for those who stand in line
 * @param offHoursShare of honest answers that come outside all the same, at most
 */
public record QualityTerms(
    double falseAlarms,
    double secondsPerItem,
    double tooFastShare,
    int grace,
    double offHoursShare) {

  public static final QualityTerms DEFAULT = new QualityTerms(0.05, 1, 0.002, 30, 0.01);
}
