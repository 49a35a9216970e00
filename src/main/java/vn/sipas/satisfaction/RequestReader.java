package vn.sipas.satisfaction;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.unit.Era;
import vn.sipas.unit.UnitLevel;

/** Reads the parameters of a request for results and tells everything wrong with them at once. */
final class RequestReader {

  private static final int MOST_VARIABLES = 2;
  private static final int MOST_TARGETS = 5;
  private static final int SHOWN = 60;

  private final Map<String, List<String>> given;
  private final Set<String> variables;
  private final Measures measures;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param variables codes by which this campaign's results can be broken down
   */
  RequestReader(Map<String, List<String>> given, Set<String> variables, Measures measures) {
    this.given = given;
    this.variables = variables;
    this.measures = measures;
  }

  /**
   * @param defaultBoundaries used when none are asked for
   * @throws Problem 422 with every fault; {@code no_district_level} when that is the only one
   */
  ResultsRequest read(LocalDate defaultBoundaries) {
    List<String> by = by();
    String measure = measure();
    LocalDate boundaries = boundaries(defaultBoundaries);
    double level = level();
    boolean all = allIntervals();
    List<Double> targets = targets();
    boolean noDistricts =
        by.contains(UnitLevel.DISTRICT.code()) && Era.on(boundaries) == Era.TWO_LEVEL;
    if (noDistricts) {
      fault("by", "no_district_level", lastDayOfDistricts());
    }
    if (noDistricts && faults.size() == 1) {
      throw new Problem(422, "no_district_level", faults, lastDayOfDistricts());
    } else if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new ResultsRequest(by, measure, boundaries, level, all, targets);
  }

  private static LocalDate lastDayOfDistricts() {
    return Era.TWO_LEVEL_FROM.minusDays(1);
  }

  private List<String> by() {
    List<String> by = list("by");
    if (by.equals(List.of("none"))) {
      return List.of();
    }
    for (String variable : by) {
      if (!variables.contains(variable)) {
        fault("by", "unknown_variable", shown(variable), String.join(", ", variables));
      }
    }
    if (by.size() > MOST_VARIABLES) {
      fault("by", "too_many_variables", MOST_VARIABLES);
    } else if (by.stream().distinct().count() < by.size()) {
      fault("by", "variable_twice");
    }
    return by;
  }

  private String measure() {
    String measure = one("measure", "all");
    if (measures.select(measure).isEmpty()) {
      fault("measure", "unknown_measure", shown(measure));
    }
    return measure;
  }

  private LocalDate boundaries(LocalDate otherwise) {
    String text = one("boundaries", otherwise.toString());
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= 1976 && date.getYear() < 2100) {
        return date;
      }
    } catch (DateTimeParseException e) {
      // told below, as for a day out of reach
    }
    fault("boundaries", "bad_date", shown(text));
    return otherwise;
  }

  private double level() {
    String level = one("level", String.valueOf(ResultsRequest.LEVEL));
    return inside("level", level, Math.nextDown(1.0), "bad_level");
  }

  private boolean allIntervals() {
    String intervals = one("intervals", "default");
    if (!Set.of("default", "all").contains(intervals)) {
      fault("intervals", "bad_intervals", shown(intervals));
    }
    return intervals.equals("all");
  }

  private List<Double> targets() {
    List<String> targets = list("targets");
    if (targets.size() > MOST_TARGETS) {
      fault("targets", "too_many_targets", MOST_TARGETS);
      return List.of();
    }
    return targets.stream().map(target -> inside("targets", target, 1, "bad_target")).toList();
  }

  /** Differences of shares to hold changes against; faults are told by {@link #read}. */
  List<Double> gains() {
    List<String> gains = list("gains");
    if (gains.size() > MOST_TARGETS) {
      fault("gains", "too_many_targets", MOST_TARGETS);
      return List.of();
    }
    return gains.stream()
        .map(gain -> between("gains", gain, -1, Math.nextDown(1.0), "bad_gain"))
        .toList();
  }

  /** A number above 0 and at most {@code most}. */
  private double inside(String name, String text, double most, String code) {
    return between(name, text, 0, most, code);
  }

  private double between(String name, String text, double above, double most, String code) {
    try {
      double number = Double.parseDouble(text);
      if (number > above && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of reach
    }
    fault(name, code, shown(text));
    return ResultsRequest.LEVEL;
  }

  private String one(String name, String otherwise) {
    List<String> values = list(name);
    if (values.size() > 1) {
      fault(name, "given_twice");
    }
    return values.isEmpty() ? otherwise : values.get(0);
  }

  /** Values given one by one or between commas. */
  private List<String> list(String name) {
    return given.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private void fault(String location, String code, Object... args) {
    faults.add(new Fault(location, code, "satisfaction.fault." + code, args));
  }

  static String shown(String raw) {
    return raw.length() <= SHOWN ? raw : raw.substring(0, SHOWN) + "…";
  }
}
