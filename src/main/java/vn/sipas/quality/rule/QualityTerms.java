package vn.sipas.quality.rule;

import java.time.LocalTime;
import java.util.List;

/**
 * The numbers of the rules; each is a setting.
 *
 * @param falseAlarms largest share of honest desk-days with any flag, α
 * @param secondsPerItem nobody reads a statement and answers it in less
 * @param tooFastShare of honest forms that look too fast all the same, at most
 * @param hours when desks are open on working days
 * @param grace minutes before and after, for those who stand in line
 * @param offHoursShare of honest answers that come outside all the same, at most
 */
public record QualityTerms(
    double falseAlarms,
    double secondsPerItem,
    double tooFastShare,
    List<OpenHours> hours,
    int grace,
    double offHoursShare) {

  /** Half-open. */
  public record OpenHours(LocalTime from, LocalTime to) {

    boolean contains(LocalTime time, int grace) {
      int minute = time.toSecondOfDay() / 60;
      return minute >= from.toSecondOfDay() / 60 - grace
          && minute < to.toSecondOfDay() / 60 + grace;
    }
  }

  public static final QualityTerms DEFAULT =
      new QualityTerms(
          0.05,
          1,
          0.002,
          List.of(
              new OpenHours(LocalTime.of(7, 30), LocalTime.of(11, 30)),
              new OpenHours(LocalTime.of(13, 30), LocalTime.of(17, 0))),
          30,
          0.01);

  boolean isOpen(LocalTime time) {
    return hours.stream().anyMatch(open -> open.contains(time, grace));
  }
}
