package vn.sipas.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.sipas.report.ReportTable.Column;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.satisfaction.DomainFigures;

/** The columns of a results file with what stands in them. */
final class Fields {

  private record Field(Column column, Function<DomainFigures, Object> cell) {}

  private final Words words;
  private final List<Field> fields = new ArrayList<>();

  Fields(Words words) {
    this.words = words;
  }

  /** A column whose label and meaning are {@code report.column.<name>} and {@code .meaning}. */
  void add(String name, Kind kind, Function<DomainFigures, Object> cell) {
    add(name, "", kind, cell);
  }

  /** "≥" or "≤" beside a figure of which only a bound is given. */
  void addBound() {
    add(
        "bound",
        Kind.VERDICT,
        figures ->
            !figures.isBound()
                ? null
                : figures.flags().contains(DomainFigures.AT_LEAST) ? "≥" : "≤");
  }

  /**
   * @param suffix tells columns of the same name apart, such as those of a second target
   */
  void add(String name, String suffix, Kind kind, Function<DomainFigures, Object> cell) {
    String key = "column." + name;
    String label = words.text(key) + (suffix.isEmpty() ? "" : " " + suffix);
    add(new Column(name + suffix, label, kind, words.text(key + ".meaning")), cell);
  }

  void add(Column column, Function<DomainFigures, Object> cell) {
    fields.add(new Field(column, cell));
  }

  List<Column> columns() {
    return fields.stream().map(Field::column).toList();
  }

  List<Object> row(DomainFigures figures) {
    List<Object> row = new ArrayList<>(fields.size());
    fields.forEach(field -> row.add(field.cell.apply(figures)));
    return row;
  }
}
