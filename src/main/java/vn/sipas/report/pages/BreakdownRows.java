package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.unit.Era;
import vn.sipas.unit.UnitLevel;

/**
 * The rows of a breakdown: totals to compare with, then the domains that were asked for, arranged,
 * with links that lead further down.
 *
 * @param all the domains' figures, everybody first
 * @param above figures of the level above, when the reader went down into one of its units
 * @param everybody name of the row of everybody
 */
record BreakdownRows<E extends DomainFigures>(
    Reading reading, String path, List<E> all, List<E> above, String everybody) {

  <C> List<Row<C>> rows(Function<E, C> cell) {
    List<Row<C>> rows = new ArrayList<>();
    for (Line<E> line : totals()) {
      String name = line.isEverybody() ? everybody : line.name();
      rows.add(new Row<>(name, null, "total", cells(line, cell)));
    }
    for (Line<E> line : lines()) {
      rows.add(new Row<>(line.name(), down(line), "", cells(line, cell)));
    }
    return rows;
  }

  private static <E extends DomainFigures, C> List<C> cells(Line<E> line, Function<E, C> cell) {
    return line.figures().stream().map(cell).toList();
  }

  private List<Line<E>> totals() {
    List<Line<E>> totals = new ArrayList<>();
    Line.of(all).stream().filter(Line::isEverybody).forEach(totals::add);
    reading
        .breakdown()
        .within()
        .ifPresent(
            within ->
                Line.of(above).stream()
                    .filter(line -> within.unit().code().equals(line.code()))
                    .forEach(totals::add));
    return totals;
  }

  /** The domains without the totals. */
  List<Line<E>> lines() {
    List<Line<E>> lines =
        Line.of(all).stream().filter(line -> !line.isEverybody()).filter(this::isAsked).toList();
    RowOrder order = RowOrder.of(reading.query().value(ResultsQuery.SORT));
    boolean descending = reading.query().value(ResultsQuery.ORDER).equals("desc");
    return order.arrange(lines, descending, Line::first);
  }

  private boolean isAsked(Line<E> line) {
    Optional<Within> within = reading.breakdown().within();
    List<String> by = reading.breakdown().request().by();
    return within.map(unit -> unit.holds(line.code(unit.narrows(by).orElseThrow()))).orElse(true);
  }

  private String down(Line<E> line) {
    var request = reading.breakdown().request();
    if (request.by().size() != 1 || !line.isRegular()) {
      return null;
    }
    String variable = request.by().get(0);
    return UnitLevel.of(variable)
        .flatMap(level -> below(level, Era.on(request.boundaries())))
        .map(
            next ->
                reading
                        .query()
                        .withoutRows()
                        .with(ResultsQuery.BY, next.code())
                        .with(ResultsQuery.WITHIN, Within.written(variable, line.code()))
                        .at(path)
                    + "#breakdown")
        .orElse(null);
  }

  static Optional<UnitLevel> below(UnitLevel level, Era era) {
    return switch (level) {
      case PROVINCE -> Optional.of(era == Era.TWO_LEVEL ? UnitLevel.COMMUNE : UnitLevel.DISTRICT);
      case DISTRICT -> Optional.of(UnitLevel.COMMUNE);
      case COMMUNE -> Optional.empty();
    };
  }
}
