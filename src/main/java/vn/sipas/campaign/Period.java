package vn.sipas.campaign;

import java.time.LocalDate;

/** Days on which answers are taken: half-open {@code [from, to)}. */
public record Period(LocalDate from, LocalDate to) {

  /** The last day on which answers are taken, which is how people write a period. */
  public LocalDate lastDay() {
    return to.minusDays(1);
  }

  boolean isEmpty() {
    return !from.isBefore(to);
  }
}
