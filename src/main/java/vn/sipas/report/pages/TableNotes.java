package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the marks of a table mean. A mark that every row bears is told once, under the table, and
 * not in the rows.
 */
record TableNotes(List<Row<SampleCell>> rows, List<String> notes) {

  static TableNotes of(List<Row<SampleCell>> rows, SampleWords words) {
    List<SampleCell> cells = rows.stream().flatMap(row -> row.cells().stream()).toList();
    List<SampleCell> single =
        rows.stream()
            .filter(row -> row.style().isEmpty())
            .flatMap(row -> row.cells().stream())
            .filter(cell -> cell.hidden() == null)
            .toList();
    RowMarks marks = new RowMarks(words.locale(), 0);
    List<String> notes = new ArrayList<>();
    List<String> common = new ArrayList<>();
    boolean allBorrowed = isCommon(single, SampleCell::borrowed);
    if (cells.stream().anyMatch(SampleCell::borrowed)) {
      notes.add(words.text(allBorrowed ? "note.borrowed_all" : "note.borrowed"));
    }
    for (String name : RowMarks.EXPLAINED) {
      String mark = marks.text(name);
      if (isCommon(single, cell -> cell.marks().contains(mark))) {
        common.add(mark);
        notes.add(words.text("note.all", words.text("note." + name)));
      } else if (cells.stream().anyMatch(cell -> cell.marks().contains(mark))) {
        notes.add(words.text("note." + name));
      }
    }
    if (cells.stream().anyMatch(SampleCell::doubtful)) {
      notes.add(words.text("note.hollow"));
    }
    return new TableNotes(quiet(rows, common, allBorrowed), notes);
  }

  private static boolean isCommon(List<SampleCell> cells, Predicate<SampleCell> has) {
    return cells.size() > 1 && cells.stream().allMatch(has);
  }

  private static List<Row<SampleCell>> quiet(
      List<Row<SampleCell>> rows, List<String> common, boolean allBorrowed) {
    return rows.stream()
        .map(
            row ->
                new Row<>(
                    row.name(),
                    row.href(),
                    row.style(),
                    row.cells().stream().map(cell -> cell.without(common, allBorrowed)).toList()))
        .toList();
  }
}
