package vn.sipas.field;

import java.util.Map;
import vn.sipas.platform.Fault;

/**
 * One row of what somebody reports or lists, from a file, a form or a request.
 *
 * @param row in the file, from 1; 0 when it came otherwise
 * @param before stands before a field's name where it came otherwise
 */
record SheetRow(long row, String before, Map<String, String> cells) {

  static SheetRow ofForm(Map<String, String> cells) {
    return new SheetRow(0, "", cells);
  }

  /** Empty when the cell is not there. */
  String cell(String column) {
    String cell = cells.get(column);
    return cell == null ? "" : cell.strip();
  }

  Fault fault(String column, String code, Object... args) {
    String key = "field.fault." + code;
    return row == 0
        ? new Fault(before + column, code, key, args)
        : Fault.inTable("data", row, column, code, key, args);
  }
}
