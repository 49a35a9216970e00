package vn.sipas.analysis.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the heading of a table. Offices write a title above it: rows with a single cell that are
 * followed by a wider row are no heading. Where no wider row comes, the table has one column.
 */
final class Heading {

  private static final int MOST_TITLES = 10;

  private record Line(long row, String[] cells) {}

  private final RowSink sink;
  private final List<Line> narrow = new ArrayList<>();
  private BitSet wanted;
  private int width;

  Heading(RowSink sink) {
    this.sink = sink;
  }

  boolean isKnown() {
    return wanted != null;
  }

  /** The columns whose cells are read. */
  BitSet wanted() {
    return wanted;
  }

  int width() {
    return width;
  }

  /**
   * Takes a row as long as the heading is not known.
   *
   * @return whether to go on
   */
  boolean take(long row, String[] cells) {
    long filled = Arrays.stream(cells).filter(cell -> !cell.isEmpty()).count();
    if (filled > 1) {
      tell(row, cells);
    } else if (filled == 1) {
      narrow.add(new Line(row, cells.clone()));
      return narrow.size() < MOST_TITLES || finish();
    }
    return true;
  }

  /**
   * No wider row comes.
   *
   * @return whether to go on
   * @throws FileFault if there was no row at all
   */
  boolean finish() {
    if (isKnown()) {
      return true;
    } else if (narrow.isEmpty()) {
      throw new FileFault("empty");
    }
    tell(narrow.get(0).row, narrow.get(0).cells);
    boolean more = true;
    for (Line line : narrow.subList(1, narrow.size())) {
      String[] cells = Arrays.copyOf(line.cells, width);
      Arrays.setAll(cells, i -> cells[i] == null ? "" : cells[i]);
      boolean any = Arrays.stream(cells).anyMatch(cell -> !cell.isEmpty());
      more = more && (!any || sink.row(line.row, cells));
    }
    return more;
  }

  private void tell(long row, String[] cells) {
    width = cells.length;
    wanted = sink.heading(row, List.of(cells));
  }
}
