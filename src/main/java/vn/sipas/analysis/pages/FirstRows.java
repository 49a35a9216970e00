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

  private final List<String> names = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();

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
    rows.add(cells.clone());
    return rows.size() < READ;
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
