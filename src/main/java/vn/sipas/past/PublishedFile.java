package vn.sipas.past;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.analysis.file.RowFaults;
import vn.sipas.analysis.file.RowSink;

/** Reads a table of published figures, one in each row. */
final class PublishedFile implements RowSink {

  /** Far more than anybody has published. */
  static final int MOST = 5_000;

  private final PublishedReader reader;
  private final RowFaults faults = new RowFaults();
  private final Map<PublishedColumn, Integer> columns = new EnumMap<>(PublishedColumn.class);
  private final Map<String, Long> seen = new HashMap<>();
  private final List<PublishedFigure> figures = new ArrayList<>();
  private List<String> headings = List.of();
  private boolean mapped = true;
  private int rows;

  PublishedFile(PublishedReader reader) {
    this.reader = reader;
  }

  @Override
  public BitSet heading(long row, List<String> names) {
    headings = names;
    BitSet wanted = new BitSet();
    for (PublishedColumn column : PublishedColumn.values()) {
      for (int i = 0; i < names.size() && !columns.containsKey(column); i++) {
        if (column.isNamed(names.get(i)) && !columns.containsValue(i)) {
          columns.put(column, i);
          wanted.set(i);
        }
      }
      if (column.isNeeded() && !columns.containsKey(column)) {
        mapped = false;
        faults.add(row, "", "no_column_" + column.code());
      }
    }
    return wanted;
  }

  @Override
  public void unreadable(long row, String code, Object... args) {
    rows++;
    faults.add(row, "", code, args);
  }

  @Override
  public boolean row(long row, String[] cells) {
    if (!mapped) {
      return false;
    }
    rows++;
    if (rows > MOST) {
      faults.add(row, "", "too_many_rows", MOST);
      return false;
    }
    Map<PublishedColumn, String> told = new EnumMap<>(PublishedColumn.class);
    columns.forEach((column, place) -> told.put(column, cells[place]));
    PublishedFigure figure =
        reader.figure(
            told,
            (column, code, args) ->
                faults.add(
                    row,
                    columns.containsKey(column) ? headings.get(columns.get(column)) : "",
                    code,
                    args));
    if (figure != null) {
      take(row, figure);
    }
    return true;
  }

  private void take(long row, PublishedFigure figure) {
    String key = figure.year() + "|" + figure.place() + "|" + figure.measure();
    Long before = seen.putIfAbsent(key, row);
    if (before == null) {
      figures.add(figure);
    } else {
      faults.add(row, "", "figure_twice", before);
    }
  }

  /** After the last row. */
  PublishedCheck check() {
    if (mapped && rows == 0) {
      faults.add(0, "", "no_rows");
    }
    return new PublishedCheck(rows, figures, faults.counts(), faults.first());
  }
}
