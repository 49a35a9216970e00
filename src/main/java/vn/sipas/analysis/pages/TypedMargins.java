package vn.sipas.analysis.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sipas.platform.Fault;

/**
 * Known totals as typed or pasted: on each line a column, one of its values, and how many people
 * there are. Columns without any total are left out: the form lists the groups it found, and one
 * fills in what one knows.
 */
final class TypedMargins {

  static final String FIELD = "margins";

  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([. \u00a0,]\\d{3})+");
  private static final Pattern ONE_GROUP = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
  private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?");

  private record Line(int number, String variable, String category, String total) {}

  private final List<Line> lines = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private TypedMargins() {}

  /**
   * Adds the totals to a spec; nothing where there are none.
   *
   * @param columns of the file
   * @return what is wrong, by line
   */
  static List<Fault> addTo(ObjectNode spec, String typed, List<String> columns) {
    TypedMargins margins = new TypedMargins();
    margins.read(typed);
    margins.write(spec, columns);
    return margins.faults;
  }

  private void read(String typed) {
    String[] texts = Normalizer.normalize(typed, Normalizer.Form.NFC).split("\\R");
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isBlank()) {
        read(i + 1, texts[i]);
      }
    }
  }

  private void read(int number, String text) {
    String separator = text.contains("\t") ? "\t" : text.contains(";") ? ";" : ",";
    int first = text.indexOf(separator);
    int last = text.lastIndexOf(separator);
    if (first < 0 || last == first) {
      faults.add(fault(number, "margin_line"));
      return;
    }
    String total = text.substring(last + 1).strip();
    boolean heading =
        number == 1 && !total.isEmpty() && total.chars().noneMatch(Character::isDigit);
    if (!heading) {
      String category = text.substring(first + 1, last).strip();
      lines.add(new Line(number, text.substring(0, first).strip(), category, total));
    }
  }

  private void write(ObjectNode spec, List<String> columns) {
    Set<String> asked = new HashSet<>();
    lines.stream().filter(line -> !line.total.isEmpty()).forEach(line -> asked.add(line.variable));
    Map<String, Map<String, Double>> margins = new LinkedHashMap<>();
    boolean decimals = lines.stream().anyMatch(line -> isDecimal(line.total));
    for (Line line : lines) {
      if (!asked.contains(line.variable)) {
        continue;
      }
      var totals = margins.computeIfAbsent(line.variable, key -> new LinkedHashMap<>());
      if (!columns.contains(line.variable)) {
        faults.add(fault(line.number, "margin_column", line.variable));
      } else if (line.total.isEmpty()) {
        faults.add(fault(line.number, "margin_missing", line.variable, line.category));
      } else if (decimals && ONE_GROUP.matcher(line.total).matches()) {
        faults.add(fault(line.number, "margin_ambiguous", line.total));
      } else if (!isNumber(line.total) || number(line.total) <= 0) {
        faults.add(fault(line.number, "margin_total", line.total));
      } else if (totals.put(line.category, number(line.total)) != null) {
        faults.add(fault(line.number, "margin_twice", line.variable, line.category));
      }
    }
    if (!margins.isEmpty()) {
      ObjectNode into = spec.putObject("calibration").putObject("margins");
      margins.forEach((variable, totals) -> totals.forEach(into.putObject(variable)::put));
    }
  }

  private static boolean isDecimal(String total) {
    return NUMBER.matcher(total).matches()
        && !total.chars().allMatch(Character::isDigit)
        && !ONE_GROUP.matcher(total).matches();
  }

  private static boolean isNumber(String total) {
    return GROUPED.matcher(total).matches() || NUMBER.matcher(total).matches();
  }

  /** People are counted in whole numbers: 1.200 and 1,200 are one thousand two hundred. */
  private static double number(String total) {
    boolean grouped = GROUPED.matcher(total).matches() && !total.startsWith("0");
    return grouped
        ? Double.parseDouble(total.replaceAll("\\D", ""))
        : Double.parseDouble(total.replace(',', '.'));
  }

  private static Fault fault(int line, String code, Object... args) {
    return Fault.inTable(FIELD, line, "", code, "analysis.typed." + code, args);
  }
}
