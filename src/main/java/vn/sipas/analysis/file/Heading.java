package vn.sipas.analysis.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the heading of a table. Offices write a title above it: rows with a single cell that are
 * followed by a wider row are no heading. Where no wider row comes, the table has one column. In a
 * sheet a heading may have two rows, see {@link GroupedHeading}.
 */
final class Heading {

  private static final int MOST_TITLES = 10;

  private record Line(long row, String[] cells) {}

  private final RowSink sink;
  private final List<Line> narrow = new ArrayList<>();
  private final boolean mayBeGrouped;
  private Line groups;
  private BitSet wanted;
  private int width;

  private Heading(RowSink sink, boolean mayBeGrouped) {
    this.sink = sink;
    this.mayBeGrouped = mayBeGrouped;
  }

  static Heading ofOneRow(RowSink sink) {
    return new Heading(sink, false);
  }

  /** Names may stand in a second row, under cells that were merged. */
  static Heading ofOneOrTwoRows(RowSink sink) {
    return new Heading(sink, true);
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
    if (groups != null) {
      return below(row, cells);
    }
    long filled = Arrays.stream(cells).filter(cell -> !cell.isEmpty()).count();
    if (filled > 1 && mayBeGrouped) {
      groups = new Line(row, cells.clone());
    } else if (filled > 1) {
      tell(row, cells);
    } else if (filled == 1) {
      narrow.add(new Line(row, cells.clone()));
      return narrow.size() < MOST_TITLES || finish();
    }
    return true;
  }

  /** The row under the first wide one: names, or already the first row of the table. */
  private boolean below(long row, String[] cells) {
    var names = GroupedHeading.names(groups.cells, cells);
    if (names.isPresent()) {
      tell(row, names.get());
      return true;
    }
    tell(groups.row, groups.cells);
    return sink.row(row, padded(cells));
  }

  private String[] padded(String[] cells) {
    String[] padded = Arrays.copyOf(cells, width);
    Arrays.setAll(padded, i -> padded[i] == null ? "" : padded[i]);
    return padded;
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
    } else if (groups != null) {
      tell(groups.row, groups.cells);
      return true;
    } else if (narrow.isEmpty()) {
      throw new FileFault("empty");
    }
    tell(narrow.get(0).row, narrow.get(0).cells);
    boolean more = true;
    for (Line line : narrow.subList(1, narrow.size())) {
      String[] cells = padded(line.cells);
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
