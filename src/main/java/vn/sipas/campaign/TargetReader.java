package vn.sipas.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Reads targets: shares from the API, percentages from a form. */
final class TargetReader {

  private static final Set<String> FIELDS = Set.of("measure", "kind", "value", "reference", "note");

  private TargetReader() {}

  static List<Target> ofJson(JsonNode body) {
    List<Fault> faults = new ArrayList<>();
    List<Target> targets = new ArrayList<>();
    for (JsonNode element : JsonFields.array(body, "targets")) {
      String at = "targets[" + targets.size() + "].";
      Map<String, String> given = JsonFields.of(element, at, Set.of());
      Values values = new Values(given, field -> at + field, faults);
      given.keySet().stream()
          .filter(field -> !FIELDS.contains(field))
          .forEach(field -> values.fault(field, "unknown_field", field));
      targets.add(target(values, share(values, element.get("value"))));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return targets;
  }

  private static double share(Values values, JsonNode value) {
    if (value != null && value.isNumber()) {
      return value.doubleValue();
    }
    values.fault("value", value == null || value.isNull() ? "missing" : "bad_number");
    return 0;
  }

  private static Target target(Values values, double value) {
    return new Target(
        values.required("measure", 40),
        values.requiredOneOf("kind", TargetKind::of),
        value,
        values.code("reference", 40),
        values.text("note", 500));
  }

  /**
   * The targets of a form with one row per measure; the fields of a row end with its measure.
   *
   * @param faults takes what is wrong with a row's fields
   */
  static List<Target> ofForm(Map<String, String> form, Set<String> measures, List<Fault> faults) {
    List<Target> targets = new ArrayList<>();
    for (String measure : measures) {
      Values values = new Values(form, field -> field, faults);
      TargetKind kind = values.oneOf("kind_" + measure, TargetKind::of);
      if (kind != null) {
        targets.add(target(values, measure, kind));
      }
    }
    return targets;
  }

  private static Target target(Values values, String measure, TargetKind kind) {
    String typed = values.required("value_" + measure, 20);
    double value =
        typed == null
            ? 0
            : Percent.parse(typed)
                .orElseGet(
                    () -> {
                      values.fault("value_" + measure, "bad_percent", typed);
                      return 0.0;
                    });
    String reference = values.code("reference_" + measure, 40);
    boolean gain = kind == TargetKind.GAIN;
    return new Target(
        measure, kind, value, gain ? reference : null, values.text("note_" + measure, 500));
  }
}
