package vn.sipas.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Reads the numbers that people counted by hand. */
final class HandCounts {

  private HandCounts() {}

  /**
   * Empty means not counted.
   *
   * @throws Problem 422 with every fault
   */
  static Batch.HandCount read(Map<String, String> typed, int sheets) {
    List<Fault> faults = new ArrayList<>();
    Long handedOut = count(typed, "handedOut", sheets, faults);
    Long returned = count(typed, "returned", sheets, faults);
    Long sum = count(typed, "serialSum", (long) sheets * SheetNumber.LAST, faults);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new Batch.HandCount(whole(handedOut), whole(returned), sum);
  }

  private static Long count(
      Map<String, String> typed, String field, long most, List<Fault> faults) {
    String text = typed.get(field);
    Long number = number(text);
    if (!text.isBlank() && (number == null || number > most)) {
      faults.add(BatchOrder.fault(field, "bad_count", most));
    }
    return number;
  }

  private static Integer whole(Long number) {
    return number == null ? null : Integer.valueOf(number.intValue());
  }

  /** A whole number as people write it, with or without separators; null when it is none. */
  static Long number(String typed) {
    String digits = typed.replaceAll("[\\s\\p{Z}.,]", "");
    return digits.matches("\\d{1,15}") ? Long.valueOf(digits) : null;
  }
}
