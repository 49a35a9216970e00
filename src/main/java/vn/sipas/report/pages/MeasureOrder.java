package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.ResultsDefinition;
import vn.sipas.satisfaction.ResultsDefinition.ComponentItems;

/** The measures of an index definition in the order in which people read them. */
record MeasureOrder(ResultsDefinition definition) {

  /** A single part is the whole and need not be told twice. */
  List<String> parts() {
    List<String> parts =
        definition.components().stream().map(ComponentItems::part).distinct().toList();
    return parts.size() > 1 ? parts : List.of();
  }

  List<String> components() {
    return definition.components().stream().map(ComponentItems::code).toList();
  }

  List<String> items() {
    return definition.components().stream().flatMap(c -> c.items().stream()).toList();
  }

  /** The overall index, then each part with its components. */
  List<String> summary() {
    List<String> order = new ArrayList<>(List.of(ResultsReading.OVERALL));
    String part = null;
    for (ComponentItems component : definition.components()) {
      if (!component.part().equals(part) && !parts().isEmpty()) {
        part = component.part();
        order.add(part);
      }
      order.add(component.code());
    }
    return order;
  }

  /** Class of the row of a measure. */
  String style(String measure) {
    return measure.equals(ResultsReading.OVERALL) || parts().contains(measure) ? "total" : "";
  }

  static <E extends DomainFigures> List<E> pick(List<String> measures, List<E> estimates) {
    Map<String, E> byMeasure =
        estimates.stream().collect(Collectors.toMap(DomainFigures::measure, Function.identity()));
    return measures.stream().filter(byMeasure::containsKey).map(byMeasure::get).toList();
  }

  /** The figure of the one measure that a page asks for, else of the overall index. */
  static <E extends DomainFigures> E chosen(Reading reading, List<E> everybody) {
    String asked = reading.query().value(ResultsQuery.MEASURE);
    return pick(List.of(asked, ResultsReading.OVERALL), everybody).get(0);
  }

  /** Of a table of all measures, those of single items are too many to read. */
  <E extends DomainFigures> List<E> shown(Reading reading, List<E> estimates) {
    if (!reading.breakdown().request().measure().equals(ResultsReading.ALL)) {
      return estimates;
    }
    List<String> wanted = summary();
    return estimates.stream().filter(estimate -> wanted.contains(estimate.measure())).toList();
  }
}
