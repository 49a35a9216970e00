package vn.sipas.code;

import java.time.LocalDate;
import java.util.Set;
import vn.sipas.platform.WorkingDays;

/**
 * How many used codes of a place may be told. A number that followed every use would tell when
 * somebody answered, to whoever looks often enough; so it follows in steps.
 */
final class UsedCount {

  private static final WorkingDays WEEKDAYS = new WorkingDays(Set.of());

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
    if (WEEKDAYS.between(since, today) == 0) {
      return shown;
    }
    return over || used - shown >= steps ? used : shown;
  }
}
