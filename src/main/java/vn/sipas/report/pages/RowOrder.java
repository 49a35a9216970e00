package vn.sipas.report.pages;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sipas.satisfaction.DomainFigures;

/**
 * How rows are arranged. Figures that carry no order (hidden, absent, unreliable) stand last either
 * way and in the table's own order, and so do rows that are no regular unit or answer.
 */
enum RowOrder {
  /** The table's own order: units by Vietnamese name, answers as in the questionnaire. */
  NAME("name"),
  ESTIMATE("estimate"),
  RESPONDENTS("respondents");

  private final String code;

  RowOrder(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** An unknown name is the default: an order is no figure and need not be refused. */
  static RowOrder of(String code) {
    for (RowOrder order : values()) {
      if (order.code.equals(code)) {
        return order;
      }
    }
    return NAME;
  }

  /** Rows in this order; {@code figures} finds those of a row. */
  <T> List<T> arrange(
      List<T> rows, boolean descending, Function<T, ? extends DomainFigures> figures) {
    List<Integer> positions = IntStream.range(0, rows.size()).boxed().toList();
    Comparator<Integer> order = Comparator.comparing(at -> key(figures.apply(rows.get(at)), at));
    Predicate<Integer> apart = at -> isApart(figures.apply(rows.get(at)));
    return Stream.concat(
            positions.stream().filter(apart.negate()).sorted(descending ? order.reversed() : order),
            positions.stream().filter(apart))
        .map(rows::get)
        .toList();
  }

  private Double key(DomainFigures figures, int position) {
    return switch (this) {
      case NAME -> (double) position;
      case ESTIMATE -> figures.value();
      case RESPONDENTS -> (double) figures.respondents();
    };
  }

  private boolean isApart(DomainFigures figures) {
    return switch (this) {
      case NAME -> figures.flags().stream().anyMatch(RowMarks.OF_PLACE::contains);
      case ESTIMATE ->
          figures.value() == null || DomainFigures.UNRELIABLE.equals(figures.reliability());
      case RESPONDENTS -> figures.respondents() == null;
    };
  }
}
