package vn.sipas.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;

/** A form as it is shown: what was typed stays, and every fault stands at its field. */
public final class FormView {

  /** A line of the error summary; the field is the id to jump to. */
  public record Entry(String field, String message) {}

  private final Map<String, String> values;
  private final Map<String, String> errors = new LinkedHashMap<>();

  private FormView(Map<String, String> values) {
    this.values = values;
  }

  static FormView of(Map<String, String> values) {
    return new FormView(values);
  }

  /**
   * @param fields the form's fields; a fault elsewhere is told at the first of them
   */
  static FormView of(
      Map<String, String> values, List<Fault> faults, List<String> fields, PageContext page) {
    FormView form = new FormView(values);
    Set<String> known = Set.copyOf(fields);
    for (Fault fault : faults) {
      String field = known.contains(fault.location()) ? fault.location() : fields.get(0);
      String message = page.text(fault.key(), fault.args());
      form.errors.merge(field, message, (first, second) -> first + " " + second);
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

  public List<Entry> errors() {
    List<Entry> entries = new ArrayList<>();
    errors.forEach((field, message) -> entries.add(new Entry(field, message)));
    return entries;
  }
}
