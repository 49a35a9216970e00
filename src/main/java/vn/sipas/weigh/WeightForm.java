package vn.sipas.weigh;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.weigh.WeightSettings.CalibratedTo;

/**
 * The form of a new set as it was filled in.
 *
 * @param errors what is wrong, by field
 */
record WeightForm(Map<String, String> values, Map<String, String> errors) {

  static final List<String> FIELDS =
      List.of("nonResponse", "smallest", "largest", "eligible", "calibration", "lower", "upper");

  static WeightForm of(WeightSettings settings, Locale locale) {
    Map<String, String> values = new TreeMap<>();
    values.put("nonResponse", settings.nonResponse() ? "yes" : "");
    values.put("smallest", String.valueOf(settings.smallest()));
    values.put("largest", text(settings.largest(), locale));
    values.put("eligible", settings.eligible() == null ? "" : text(settings.eligible(), locale));
    values.put("calibration", settings.calibration().code());
    values.put("lower", text(settings.lower(), locale));
    values.put("upper", text(settings.upper(), locale));
    return new WeightForm(values, Map.of());
  }

  private static String text(double number, Locale locale) {
    return NumberFormat.getInstance(locale).format(number);
  }

  /** What is wrong, in the order of the fields. */
  public List<Wrong> wrong() {
    return FIELDS.stream()
        .filter(errors::containsKey)
        .map(field -> new Wrong(field, "weigh." + field, errors.get(field)))
        .toList();
  }

  record Wrong(String field, String key, String text) {}

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public String error(String field) {
    return errors.get(field);
  }

  public List<Option> calibrations() {
    return Arrays.stream(CalibratedTo.values())
        .map(
            one ->
                new Option(
                    one.code(),
                    "weigh.calibration." + one.code(),
                    one.code().equals(value("calibration"))))
        .toList();
  }

  record Option(String code, String key, boolean chosen) {}

  /**
   * @throws Problem 422 with every fault
   */
  WeightSettings settings() {
    List<Fault> faults = new ArrayList<>();
    CalibratedTo to =
        Arrays.stream(CalibratedTo.values())
            .filter(one -> one.code().equals(value("calibration")))
            .findFirst()
            .orElse(null);
    double smallest = number("smallest", faults);
    if (smallest != Math.rint(smallest)) {
      faults.add(new Fault("smallest", "number", "weigh.fault.number", value("smallest")));
    }
    WeightSettings settings =
        new WeightSettings(
            !value("nonResponse").isEmpty(),
            (int) smallest,
            number("largest", faults),
            value("eligible").isBlank() ? null : Double.valueOf(number("eligible", faults)),
            to,
            number("lower", faults),
            number("upper", faults));
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return settings.checked();
  }

  private double number(String field, List<Fault> faults) {
    String text = value(field).strip().replace(',', '.');
    if (text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
      return Double.parseDouble(text);
    }
    faults.add(new Fault(field, "number", "weigh.fault.number", shown(value(field))));
    return 1;
  }

  private static String shown(String text) {
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }
}
