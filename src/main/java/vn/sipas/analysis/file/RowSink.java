package vn.sipas.analysis.file;

import java.util.BitSet;
import java.util.List;

/** Takes the rows of a table one by one. */
public interface RowSink {

  /**
   * The first row below the title, before all others.
   *
   * @param row its number in the file
   * @param names of the columns, stripped and composed (NFC); empty where the heading has none
   * @return the columns that are wanted; no other cell is read
   */
  BitSet heading(long row, List<String> names);

  /** A row that cannot be read; the code's text is {@code analysis.file.<code>}. */
  void unreadable(long row, String code, Object... args);

  /**
   * One row; empty rows do not come.
   *
   * @param row its number in the file, the first being 1
   * @param cells stripped and composed, "" where nothing stands; the array is used again
   * @return whether to go on
   */
  boolean row(long row, String[] cells);
}
