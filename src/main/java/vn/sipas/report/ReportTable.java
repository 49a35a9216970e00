package vn.sipas.report;

import java.util.List;

/**
 * A table to be written to a file, whatever it tells.
 *
 * @param title stands above the table
 * @param columns from left to right
 * @param rows one cell per column: {@link String} for texts and codes, {@link Number} for figures,
 *     null for nothing
 * @param notes what a reader must know, label and text; printed on a sheet of their own
 * @param describedAs name of the sheet with the notes
 */
public record ReportTable(
    String title,
    List<Column> columns,
    List<List<Object>> rows,
    List<Note> notes,
    String describedAs) {

  /** How a column's cells are written. */
  public enum Kind {
    TEXT,
    /** Digits that are no number: always text, leading zeros kept. */
    CODE,
    /** A whole number. */
    COUNT,
    /** A number in [0,1] that people read as a percentage with one decimal. */
    SHARE,
    NUMBER,
    /** A code word such as {@code met}; text. */
    VERDICT;

    boolean isText() {
      return this == TEXT || this == CODE || this == VERDICT;
    }
  }

  /**
   * @param name for programs; the same in every language
   * @param label for people
   * @param meaning a sentence for the codebook
   */
  public record Column(String name, String label, Kind kind, String meaning) {}

  /** A line of the codebook. */
  public record Note(String label, String text) {}

  public ReportTable {
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }
}
