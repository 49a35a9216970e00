package vn.sipas.analysis.pages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.sipas.analysis.file.RowSink;

/** The first rows of a file: what a person is shown, and what columns are guessed from. */
final class FirstRows implements RowSink {

  private static final int READ = 500;

  /** Of a cell nobody looks at more. */
  private static final int LONGEST = 200;

  /** Cells and characters kept in all: columns may be many, and cells long. */
  private static final int MOST_KEPT = 4_000_000;

  private final List<String> names = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();
  private int kept;

  @Override
  public BitSet heading(long row, List<String> found) {
    names.addAll(found);
    BitSet all = new BitSet();
    all.set(0, found.size());
    return all;
  }

  @Override
  public void unreadable(long row, String code, Object... args) {
    // told when the file is analysed, with all its other faults
  }

  @Override
  public boolean row(long row, String[] cells) {
    String[] first = new String[cells.length];
    for (int i = 0; i < first.length; i++) {
      first[i] = cells[i].length() <= LONGEST ? cells[i] : cells[i].substring(0, LONGEST);
      kept += 1 + first[i].length();
    }
    rows.add(first);
    return rows.size() < READ && kept < MOST_KEPT;
  }

  List<String> names() {
    return names;
  }

  List<List<String>> preview(int most) {
    return rows.stream().limit(most).map(List::of).toList();
  }

  /** The different values of a column, blanks left out. */
  Set<String> values(int column) {
    Set<String> values = new LinkedHashSet<>();
    rows.stream().map(cells -> cells[column]).filter(cell -> !cell.isEmpty()).forEach(values::add);
    return values;
  }

  boolean areNone() {
    return rows.isEmpty();
  }
}
