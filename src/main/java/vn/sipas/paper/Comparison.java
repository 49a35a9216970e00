package vn.sipas.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two entries of one sheet side by side: what is ticked, and the day. Texts are typed once. */
final class Comparison {

  /** The day written on the sheet, which is no question. */
  static final String DAY = "sheet.day";

  /** Empty where one of them was not asked for it. */
  record Difference(String field, String first, String second) {}

  private Comparison() {}

  static List<Difference> of(
      KeyedForm form, Map<String, String> first, Map<String, String> second) {
    List<Difference> differences = new ArrayList<>();
    for (String field : compared(form, first, second)) {
      String one = first.getOrDefault(field, "");
      String other = second.getOrDefault(field, "");
      if (!one.equals(other)) {
        differences.add(new Difference(field, one, other));
      }
    }
    return differences;
  }

  /** What at least one of them was asked for, in the order of the form. */
  static List<String> compared(
      KeyedForm form, Map<String, String> first, Map<String, String> second) {
    List<String> fields = new ArrayList<>();
    fields.add(DAY);
    form.coded().stream()
        .map(KeyedField::code)
        .filter(field -> first.containsKey(field) || second.containsKey(field))
        .forEach(fields::add);
    return fields;
  }
}
