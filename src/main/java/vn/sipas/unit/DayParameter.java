package vn.sipas.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** The day a request asks about: today in Vietnam unless it names one. */
@ApplicationScoped
class DayParameter {

  private final Clock clock;

  DayParameter(Clock clock) {
    this.clock = clock;
  }

  LocalDate of(String date) {
    if (date == null || date.isBlank()) {
      return LocalDate.now(clock);
    }
    try {
      return LocalDate.parse(date.strip());
    } catch (DateTimeParseException e) {
      throw Problem.invalid(
          List.of(new Fault("date", "bad_date", "unit.fault.bad_date", date.strip())));
    }
  }
}
