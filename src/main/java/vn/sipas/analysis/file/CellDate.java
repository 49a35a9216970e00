package vn.sipas.analysis.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as files write it: 5/8/2025, 2025-08-05, each with or without a time, or Excel's number.
 */
public final class CellDate {

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:\\d{1,2}:\\d{2}(?::\\d{2})?\\s+)?(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ ,].*)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ].*)?");
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

  /** Day 0 of Excel's count, right from March 1900 on. */
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private CellDate() {}

  /** Empty when it is no day, or one that does not exist such as 31/2/2025. */
  public static Optional<LocalDate> of(String text) {
    Matcher serial = SERIAL.matcher(text);
    if (serial.matches()) {
      return Optional.of(SERIAL_ZERO.plusDays(Integer.parseInt(serial.group(1))));
    }
    Matcher day = DAY_FIRST.matcher(text);
    if (day.matches()) {
      return day(day.group(3), day.group(2), day.group(1));
    }
    Matcher year = YEAR_FIRST.matcher(text);
    return year.matches() ? day(year.group(1), year.group(2), year.group(3)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
