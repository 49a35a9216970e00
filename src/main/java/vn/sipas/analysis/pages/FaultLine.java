package vn.sipas.analysis.pages;

import java.util.List;
import java.util.Map;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;

/**
 * A fault as a person looks for it.
 *
 * @param field of the form; empty when the file is meant
 * @param row empty when the whole file is meant
 * @param column empty when the whole row is meant
 */
record FaultLine(String field, String row, String column, String text) {

  private static final List<String> FIELDS =
      List.of(
          "data",
          "sheet",
          "targets",
          "differencesBy",
          "differencesMeasure",
          "differencesA",
          "differencesB",
          "gain",
          "ranksBy",
          "ranksMeasure",
          TypedMargins.FIELD,
          "marginsFile",
          "calibrationMethod",
          "factorLeast",
          "factorMost");

  /** Where in the form stands what a part of the interface's spec was made of. */
  private static final Map<String, String> PARTS =
      Map.of(
          "spec\\.targets.*", "targets",
          "spec\\.missing_codes.*", "missing",
          "spec\\.differences.*\\.measure", "differencesMeasure",
          "spec\\.differences(\\[\\d+])?", "differencesBy",
          "spec\\.differences.*gains.*", "gain",
          "spec\\.ranks.*\\.measure", "ranksMeasure",
          "spec\\.ranks(\\[\\d+])?(\\.by)?", "ranksBy",
          "spec\\.calibration.*", TypedMargins.FIELD);

  static FaultLine of(Fault fault, PageContext page) {
    String text = page.text(fault.key(), fault.args());
    String place = fault.location().replaceFirst(":.*", "");
    String field = FIELDS.contains(place) ? place : partOf(place);
    String row = fault.cell() == null || fault.cell().row() == null ? "" : "" + fault.cell().row();
    String column = fault.cell() == null ? null : fault.cell().column();
    if (fault.cell() != null && place.equals("data")) {
      return new FaultLine("", row, column == null ? "" : column, text);
    }
    return new FaultLine(
        field, row, field.isEmpty() ? "" : page.text("analysis.field." + field), text);
  }

  private static String partOf(String place) {
    return PARTS.entrySet().stream()
        .filter(part -> place.matches(part.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
