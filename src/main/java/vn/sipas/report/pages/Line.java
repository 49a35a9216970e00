package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.sipas.satisfaction.DomainFigures;

/** A domain with its figures, one for each measure of the table. */
record Line<E extends DomainFigures>(List<E> figures) {

  /** Everybody first, then the domains in the order of the results. */
  static <E extends DomainFigures> List<Line<E>> of(List<E> estimates) {
    Map<Map<String, String>, List<E>> lines = new LinkedHashMap<>();
    estimates.forEach(
        estimate ->
            lines.computeIfAbsent(estimate.domain(), domain -> new ArrayList<>()).add(estimate));
    return lines.values().stream().map(Line::new).toList();
  }

  E first() {
    return figures.get(0);
  }

  boolean isEverybody() {
    return first().domain().isEmpty();
  }

  /** Code of the only variable's value; null when there are two, or when it is not told. */
  String code() {
    return first().domain().size() == 1 ? first().domain().values().iterator().next() : null;
  }

  String code(String variable) {
    return first().domain().get(variable);
  }

  String name() {
    return first().label().domain().values().stream()
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  boolean isRegular() {
    return code() != null && first().flags().stream().noneMatch(RowMarks.OF_PLACE::contains);
  }
}
