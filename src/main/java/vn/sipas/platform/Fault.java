package vn.sipas.platform;

/**
 * One thing wrong with what was sent in.
 *
 * @param location where: a JSON path such as {@code answers.access.1}, a field or a file's row
 * @param cell the row and column of a table; null elsewhere
 * @param code stable code
 * @param key message key; its text says what is wrong and how to mend it
 * @param args what the message names
 */
public record Fault(String location, Cell cell, String code, String key, Object... args) {

  /**
   * A place in a table.
   *
   * @param row the first being 1; null when the whole table is meant
   * @param column by its heading; null when the whole row is meant
   */
  public record Cell(Long row, String column) {}

  public Fault(String location, String code, String key, Object... args) {
    this(location, null, code, key, args);
  }

  /**
   * A fault of a table, located as {@code data:12:weight}.
   *
   * @param row 0 when the whole table is meant
   * @param column empty when the whole row is meant
   */
  public static Fault inTable(
      String table, long row, String column, String code, String key, Object... args) {
    String location = table + (row == 0 ? "" : ":" + row) + (column.isEmpty() ? "" : ":" + column);
    Cell cell = new Cell(row == 0 ? null : row, column.isEmpty() ? null : column);
    return new Fault(location, cell, code, key, args);
  }
}
