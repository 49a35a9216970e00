package vn.sipas.analysis.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.sipas.platform.PageContext;
import vn.sipas.report.ReportTable;
import vn.sipas.report.ReportTable.Column;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.report.ReportTable.Note;

/** Puts lines into a table for files, column by column. */
final class ReportBuilder<T> {

  private final PageContext page;
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<T, Object>> cells = new ArrayList<>();

  ReportBuilder(PageContext page) {
    this.page = page;
  }

  /** A column whose name and meaning are texts of the page. */
  ReportBuilder<T> add(String name, Kind kind, Function<T, Object> cell) {
    String key = "analysis.column." + name;
    return add(new Column(name, page.text(key), kind, page.text(key + ".meaning")), cell);
  }

  ReportBuilder<T> add(Column column, Function<T, Object> cell) {
    columns.add(column);
    cells.add(cell);
    return this;
  }

  ReportTable table(String title, List<T> lines, Note note) {
    List<List<Object>> rows = new ArrayList<>();
    for (T line : lines) {
      List<Object> row = new ArrayList<>(cells.size());
      cells.forEach(cell -> row.add(cell.apply(line)));
      rows.add(row);
    }
    return new ReportTable(title, columns, rows, List.of(note), page.text("analysis.description"));
  }
}
