package vn.sipas.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Monday to Friday without holidays. */
public record WorkingDays(Set<LocalDate> holidays) {

  public WorkingDays {
    holidays = Set.copyOf(holidays);
  }

  /** Whether people work at the desks on that day. */
  public boolean contains(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day);
  }

  /** How many of the days from {@code from} until the day before {@code to} are working days. */
  public int between(LocalDate from, LocalDate to) {
    return (int) from.datesUntil(to.isBefore(from) ? from : to).filter(this::contains).count();
  }
}
