package vn.sipas.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;

/** A form as it is shown: what was typed stays, and every fault stands at its field. */
public final class FormView {

  /** A line of the error summary; the field is the id to jump to. */
  public record Entry(String field, String message) {}

  private final Map<String, String> values;
  private final Map<String, String> labels;
  private final Map<String, String> errors = new HashMap<>();

  private FormView(Map<String, String> values, Map<String, String> labels) {
    this.values = values;
    this.labels = labels;
  }

  static FormView of(Map<String, String> values) {
    return new FormView(values, Map.of());
  }

  /**
   * @param labels the form's fields in their order, with what stands before each; a fault elsewhere
   *     is told at the first of them
   */
  static FormView of(
      Map<String, String> values,
      List<Fault> faults,
      LinkedHashMap<String, String> labels,
      PageContext page) {
    FormView form = new FormView(values, labels);
    String first = labels.keySet().iterator().next();
    for (Fault fault : faults) {
      String field = labels.containsKey(fault.location()) ? fault.location() : first;
      String message = page.text(fault.key(), fault.args());
      form.errors.merge(field, message, (before, after) -> before + " " + after);
    }
    return form;
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public boolean is(String field, String value) {
    return value(field).equals(value);
  }

  public boolean checked(String field) {
    return is(field, "on") || is(field, "true");
  }

  public boolean wrong(String field) {
    return errors.containsKey(field);
  }

  public String error(String field) {
    return errors.getOrDefault(field, "");
  }

  /** In the order of the fields; each names its field, because it is read far from it. */
  public List<Entry> errors() {
    List<Entry> entries = new ArrayList<>();
    labels.forEach(
        (field, label) -> {
          if (wrong(field)) {
            String named = label.isEmpty() ? error(field) : label + ": " + error(field);
            entries.add(new Entry(field, named));
          }
        });
    return entries;
  }
}
