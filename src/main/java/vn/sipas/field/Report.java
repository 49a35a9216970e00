package vn.sipas.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import vn.sipas.platform.Fault;

/**
 * What an enumerator or clerk reports of a case: an attempt, how it ended, or both.
 *
 * @param disposes whether it says how the case ended; else {@code disposition} means nothing
 * @param disposition null: the case is open again
 * @param mode null when it stays
 * @param result null when no attempt is reported
 * @param attemptedOn null when no attempt is reported, or somebody answered
 * @param reason null for none
 */
record Report(
    SheetRow row,
    int number,
    boolean disposes,
    Disposition disposition,
    Mode mode,
    AttemptResult result,
    LocalDate attemptedOn,
    String reason) {

  static final String CASE = "case";
  static final String DISPOSITION = "disposition";
  static final String MODE = "mode";
  static final String RESULT = "result";
  static final String DAY = "attempted_on";
  static final String REASON = "reason";
  static final List<String> COLUMNS = List.of(CASE, DISPOSITION, MODE, RESULT, DAY, REASON);

  /** How an open case is written. */
  static final String OPEN = "open";

  private static final int LONGEST_REASON = 500;

  /**
   * @param faults takes everything that is wrong
   */
  static Report read(SheetRow row, LocalDate today, List<Fault> faults) {
    int number = row.cell(CASE).matches("\\d{1,7}") ? Integer.parseInt(row.cell(CASE)) : 0;
    if (number == 0) {
      faults.add(row.fault(CASE, "unknown_case", row.cell(CASE)));
    }
    String ended = row.cell(DISPOSITION);
    Disposition disposition = Disposition.of(ended).orElse(null);
    if (!ended.isEmpty() && !ended.equals(OPEN) && disposition == null) {
      faults.add(row.fault(DISPOSITION, "unknown_disposition", ended));
    }
    Mode mode = Mode.of(row.cell(MODE)).orElse(null);
    if (mode == null && !row.cell(MODE).isEmpty()) {
      faults.add(row.fault(MODE, "unknown_mode", row.cell(MODE)));
    }
    AttemptResult result = AttemptResult.of(row.cell(RESULT)).orElse(null);
    if (result == null && !row.cell(RESULT).isEmpty()) {
      faults.add(row.fault(RESULT, "unknown_result", row.cell(RESULT)));
    } else if (result == null && ended.isEmpty() && row.row() == 0) {
      faults.add(row.fault(DISPOSITION, "nothing_reported"));
    }
    String reason = row.cell(REASON);
    if (reason.length() > LONGEST_REASON) {
      faults.add(row.fault(REASON, "too_long", LONGEST_REASON));
    }
    return new Report(
        row,
        number,
        !ended.isEmpty(),
        disposition,
        mode,
        result,
        result == null || result == AttemptResult.ANSWERED ? null : day(row, today, faults),
        reason.isEmpty() ? null : reason);
  }

  /** As the page sends it, or as people write it. */
  private static LocalDate day(SheetRow row, LocalDate today, List<Fault> faults) {
    String text = row.cell(DAY);
    String[] parts = text.split("/");
    try {
      LocalDate day =
          parts.length == 3 && text.matches("\\d{1,2}/\\d{1,2}/\\d{4}")
              ? LocalDate.of(number(parts[2]), number(parts[1]), number(parts[0]))
              : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
      if (day.isAfter(today)) {
        faults.add(row.fault(DAY, "day_to_come"));
      }
      return day;
    } catch (DateTimeException e) {
      faults.add(row.fault(DAY, "bad_day", text));
      return null;
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
