package vn.sipas.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates in messages and input fields, the way they are written in Vietnam. */
final class Days {

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Days() {}

  static String written(LocalDate date) {
    return WRITTEN.format(date);
  }
}
