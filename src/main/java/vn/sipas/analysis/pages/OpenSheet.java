package vn.sipas.analysis.pages;

import java.io.IOException;
import java.util.List;
import vn.sipas.analysis.file.FileFault;
import vn.sipas.analysis.file.TableFile;

/**
 * The sheet that the page shows: the one asked for, else the first on which there are answers.
 * Workbooks often begin with a sheet of explanations.
 *
 * @param name empty for the first one
 */
record OpenSheet(String name, FirstRows rows) {

  private static final int LOOKED_AT = 8;

  /**
   * @param asked empty when nobody has chosen
   * @throws FileFault if it cannot be read as a table
   */
  static OpenSheet of(TableFile table, String asked) throws IOException {
    List<String> sheets = table.sheets();
    if (asked.isEmpty() && sheets.size() > 1) {
      for (String sheet : sheets.stream().limit(LOOKED_AT).toList()) {
        OpenSheet opened = openedIfAny(table, sheet);
        if (opened != null) {
          return opened;
        }
      }
    }
    return opened(table, asked);
  }

  /** Null when there are no answers on it. */
  private static OpenSheet openedIfAny(TableFile table, String sheet) throws IOException {
    try {
      OpenSheet opened = opened(table, sheet);
      boolean answers = new Guess(opened.rows).roles().contains(ColumnRole.ITEM);
      return answers ? opened : null;
    } catch (FileFault fault) {
      return null; // told if no other sheet can be read
    }
  }

  private static OpenSheet opened(TableFile table, String sheet) throws IOException {
    FirstRows rows = new FirstRows();
    table.read(sheet.isEmpty() ? null : sheet, rows);
    return new OpenSheet(sheet, rows);
  }
}
