package vn.sipas.code;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * How many used codes of a place may be told. A number that followed every use would tell when
 * somebody answered, to whoever looks often enough; so it follows in steps.
 */
final class UsedCount {

  private UsedCount() {}

  /**
   * The number to show from now on.
   *
   * @param shown the number shown so far
   * @param since the day of that number
   * @param used how many are used
   * @param today asked at night, before anybody works
   * @param steps how many new uses move the number
   * @param over whether the campaign is over, so that nothing comes after
   */
  static int next(int shown, LocalDate since, int used, LocalDate today, int steps, boolean over) {
    if (!hasWorkingDay(since, today)) {
      return shown;
    }
    return over || used - shown >= steps ? used : shown;
  }

  /** Whether one of the days from {@code since} and before {@code today} is a working day. */
  private static boolean hasWorkingDay(LocalDate since, LocalDate today) {
    return since
        .datesUntil(today.isBefore(since) ? since : today)
        .limit(7)
        .anyMatch(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue());
  }
}
