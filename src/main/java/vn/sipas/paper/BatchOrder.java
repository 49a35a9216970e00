package vn.sipas.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/**
 * What is asked for when sheets are printed.
 *
 * @param request made by the form, so that asking twice prints once
 * @param place {@code desk:<code>}, {@code unit:<code>} or {@code none}
 * @param returnTo where filled-in sheets go; null for the form's own words
 */
record BatchOrder(
    UUID request, String place, String language, int sheets, int twicePercent, String returnTo) {

  static final int LONGEST_RETURN = 300;

  /**
   * Reads a form.
   *
   * @throws Problem 422 with every fault of form; whether the place exists is looked up later
   */
  static BatchOrder read(Map<String, String> typed, int mostSheets, List<String> languages) {
    List<Fault> faults = new ArrayList<>();
    int sheets = number(typed.get("sheets"), 1, mostSheets, "sheets", "bad_sheets", faults);
    int twice = number(typed.get("twice"), 0, 100, "twice", "bad_share", faults);
    String language = typed.get("language");
    if (!languages.contains(language)) {
      faults.add(fault("language", "unknown_language"));
    }
    String returnTo = typed.get("returnTo").strip();
    if (returnTo.length() > LONGEST_RETURN) {
      faults.add(fault("returnTo", "too_long", LONGEST_RETURN));
    }
    UUID request = request(typed.get("request"), faults);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    String place = typed.get("place").isBlank() ? "none" : typed.get("place");
    return new BatchOrder(
        request, place, language, sheets, twice, returnTo.isEmpty() ? null : returnTo);
  }

  private static UUID request(String typed, List<Fault> faults) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      faults.add(fault("sheets", "stale_form"));
      return null;
    }
  }

  private static int number(
      String typed, int from, int to, String field, String code, List<Fault> faults) {
    Long number = HandCounts.number(typed);
    if (number == null || number < from || number > to) {
      faults.add(fault(field, code, from, to));
      return 0;
    }
    return number.intValue();
  }

  static Fault fault(String field, String code, Object... args) {
    return new Fault(field, code, "paper.fault." + code, args);
  }
}
