package vn.sipas.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.sipas.report.ReportTable.Column;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.satisfaction.ResultsHeader;

/**
 * The columns of a file of figures with what stands in them.
 *
 * @param <F> what a row tells of
 */
final class Fields<F> {

  private record Field<F>(Column column, Function<F, Object> cell) {}

  private final Words words;
  private final List<Field<F>> fields = new ArrayList<>();

  Fields(Words words) {
    this.words = words;
  }

  /** A column whose label and meaning are {@code report.column.<name>} and {@code .meaning}. */
  void add(String name, Kind kind, Function<F, Object> cell) {
    add(name, "", kind, cell);
  }

  /** A variable of the table: the codes of its values, and their names. */
  void addVariable(
      ResultsHeader.Variable variable,
      Function<F, Map<String, String>> codes,
      Function<F, Map<String, String>> names) {
    String code = variable.code();
    add(
        new Column(
            code,
            words.text("column.domain", variable.label()),
            Kind.CODE,
            words.text("column.domain.meaning", variable.label())),
        row -> codes.apply(row).get(code));
    add(
        new Column(
            code + "Label",
            variable.label(),
            Kind.TEXT,
            words.text("column.domainLabel.meaning", variable.label())),
        row -> codes.apply(row).isEmpty() ? words.text("everybody") : names.apply(row).get(code));
  }

  /** A mark on every row of invented figures. */
  void addSampleData(boolean sampleData) {
    if (sampleData) {
      add("sampleData", Kind.TEXT, row -> words.text("sample_data"));
    }
  }

  List<List<Object>> rows(List<? extends F> all) {
    return all.stream().map(this::row).toList();
  }

  /**
   * @param suffix tells columns of the same name apart, such as those of a second target
   */
  void add(String name, String suffix, Kind kind, Function<F, Object> cell) {
    String key = "column." + name;
    String label = words.text(key) + (suffix.isEmpty() ? "" : " " + suffix);
    add(new Column(name + suffix, label, kind, words.text(key + ".meaning")), cell);
  }

  void add(Column column, Function<F, Object> cell) {
    fields.add(new Field<>(column, cell));
  }

  List<Column> columns() {
    return fields.stream().map(Field::column).toList();
  }

  private List<Object> row(F figures) {
    List<Object> row = new ArrayList<>(fields.size());
    fields.forEach(field -> row.add(field.cell.apply(figures)));
    return row;
  }
}
