package vn.sipas.report.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What the address of a results page asks for. Parameters of figures go on to the results, as in
 * the API; {@code within}, {@code sort} and {@code order} only choose and arrange rows.
 */
record ResultsQuery(Map<String, List<String>> given) {

  static final String BY = "by";
  static final String MEASURE = "measure";
  static final String BOUNDARIES = "boundaries";
  static final String WITHIN = "within";
  static final String SORT = "sort";
  static final String ORDER = "order";

  private static final List<String> OF_FIGURES =
      List.of(BY, MEASURE, BOUNDARIES, "level", "targets");
  private static final List<String> NAMES =
      List.of(
          BY, MEASURE, BOUNDARIES, "level", "targets", "reference", "gains", WITHIN, SORT, ORDER);

  /** Without what is not ours and what is empty, as a form sends it. */
  static ResultsQuery of(Map<String, List<String>> address) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (String name : NAMES) {
      List<String> values =
          address.getOrDefault(name, List.of()).stream()
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .toList();
      if (!values.isEmpty()) {
        given.put(name, values);
      }
    }
    return new ResultsQuery(given);
  }

  boolean asks(String name) {
    return given.containsKey(name);
  }

  /** Several values stand between commas; empty when not given. */
  String value(String name) {
    return String.join(",", given.getOrDefault(name, List.of()));
  }

  /** The day asked for; the usual one as long as what was asked for is no day. */
  LocalDate boundaries(LocalDate usual) {
    try {
      return asks(BOUNDARIES) ? LocalDate.parse(value(BOUNDARIES)) : usual;
    } catch (DateTimeParseException e) {
      return usual;
    }
  }

  /** The parameters that results understand. */
  Map<String, List<String>> ofFigures() {
    Map<String, List<String>> some = new LinkedHashMap<>(given);
    some.keySet().retainAll(OF_FIGURES);
    return some;
  }

  /** The same with one parameter changed, or without it when the value is null. */
  ResultsQuery with(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(given);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, List.of(value));
    }
    return new ResultsQuery(changed);
  }

  /** The rows another way: what was asked of the rows so far is forgotten. */
  ResultsQuery withoutRows() {
    return with(WITHIN, null).with(SORT, null).with(ORDER, null);
  }

  /** Another measure of the same table. */
  ResultsQuery to(String measure) {
    return with(MEASURE, measure);
  }

  String at(String path) {
    return written(path, given);
  }

  /** The address of a file with the same figures. */
  String fileAt(String path) {
    return written(path, ofFigures());
  }

  static String written(String path, Map<String, List<String>> parameters) {
    StringJoiner address = new StringJoiner("&", path + "?", "").setEmptyValue(path);
    NAMES.stream()
        .filter(parameters::containsKey)
        .forEach(name -> address.add(name + "=" + encoded(String.join(",", parameters.get(name)))));
    return address.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",").replace("%3A", ":");
  }
}
