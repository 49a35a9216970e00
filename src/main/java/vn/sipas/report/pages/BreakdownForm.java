package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.unit.Era;

/**
 * The form that asks for a breakdown. What was asked for stays in it, faults stand at their fields.
 *
 * @param errors field → message
 * @param ways out of a fault
 * @param kept further parameters, sent along
 */
record BreakdownForm(
    List<Option> by,
    List<Option> and,
    List<Group> measures,
    String boundaries,
    Map<String, String> errors,
    List<Link> ways,
    Map<String, String> kept) {

  /** Something that can be chosen. */
  record Option(String value, String label, boolean chosen) {}

  /** Options under a common heading; a null heading for those that need none. */
  record Group(String label, List<Option> options) {}

  private static final List<String> FIELDS =
      List.of(ResultsQuery.BY, ResultsQuery.MEASURE, ResultsQuery.BOUNDARIES);
  private static final String NO_DISTRICTS = "no_district_level";
  private static final List<String> SEVERAL = List.of("parts", "components", "items");
  private static final List<String> KEPT = List.of(ResultsQuery.WITHIN, "level", "targets");

  static BreakdownForm of(Reading reading, String path, Locale locale) {
    ResultsQuery query = reading.query();
    String[] by = query.value(ResultsQuery.BY).split(",");
    Map<String, String> kept = new LinkedHashMap<>();
    KEPT.stream().filter(query::asks).forEach(name -> kept.put(name, query.value(name)));
    return new BreakdownForm(
        variables(reading, by[0]),
        variables(reading, by.length > 1 ? by[1].strip() : ""),
        measures(reading, query.value(ResultsQuery.MEASURE), locale),
        query.asks(ResultsQuery.BOUNDARIES)
            ? query.value(ResultsQuery.BOUNDARIES)
            : reading.boundaries().toString(),
        errors(reading.faults(), locale),
        ways(reading, path, locale),
        kept);
  }

  private static List<Option> variables(Reading reading, String chosen) {
    return reading.variables().stream()
        .map(known -> new Option(known.code(), known.label(), known.code().equals(chosen)))
        .toList();
  }

  private static List<Group> measures(Reading reading, String chosen, Locale locale) {
    MeasureOrder order = new MeasureOrder(reading.summary().definition());
    List<Option> first = new ArrayList<>(options(reading, List.of(ResultsReading.OVERALL), chosen));
    first.add(
        new Option(
            ResultsReading.ALL,
            Messages.text(locale, "result.several"),
            chosen.equals(ResultsReading.ALL)));
    if (SEVERAL.contains(chosen)) {
      first.add(new Option(chosen, Messages.text(locale, "result.measures." + chosen), true));
    }
    List<Group> groups = new ArrayList<>();
    groups.add(new Group(null, first));
    if (!order.parts().isEmpty()) {
      groups.add(group("parts", options(reading, order.parts(), chosen), locale));
    }
    groups.add(group("components", options(reading, order.components(), chosen), locale));
    groups.add(group("items", options(reading, order.items(), chosen), locale));
    return groups;
  }

  private static Group group(String key, List<Option> options, Locale locale) {
    return new Group(Messages.text(locale, "result.measures." + key), options);
  }

  private static List<Option> options(Reading reading, List<String> measures, String chosen) {
    List<? extends DomainFigures> known = reading.summary().estimates();
    return MeasureOrder.pick(measures, known).stream()
        .map(e -> new Option(e.measure(), e.label().measure(), e.measure().equals(chosen)))
        .toList();
  }

  private static Map<String, String> errors(List<Fault> faults, Locale locale) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Fault fault : faults) {
      String field = FIELDS.contains(fault.location()) ? fault.location() : FIELDS.get(0);
      String key = fault.code().equals(NO_DISTRICTS) ? "result.fault.no_districts" : fault.key();
      String message = Messages.text(locale, key, fault.args());
      errors.merge(field, message, (first, second) -> first + " " + second);
    }
    return errors;
  }

  private static List<Link> ways(Reading reading, String path, Locale locale) {
    if (reading.faults().stream().noneMatch(fault -> fault.code().equals(NO_DISTRICTS))) {
      return List.of();
    }
    String lastDay = Era.TWO_LEVEL_FROM.minusDays(1).toString();
    ResultsQuery query = reading.query();
    return List.of(
        new Link(
            Messages.text(locale, "result.way.last_districts"),
            query.with(ResultsQuery.BOUNDARIES, lastDay).at(path)),
        new Link(
            Messages.text(locale, "result.way.communes"),
            query.with(ResultsQuery.BY, "commune").at(path)));
  }
}
