package vn.sipas.report;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.sipas.report.ReportTable.Column;

/**
 * Rows of a workbook that are written as they come, on as many sheets as they need. Cells carry no
 * formats: numbers are numbers, everything else is text.
 */
final class LongSheet implements Rows {

  /** Rows below the header; a sheet holds 1,048,576 in all. */
  private static final int LONGEST = 1_000_000;

  private static final int FLUSHED_EVERY = 500;

  private final Workbook book;
  private final String title;
  private final List<Column> columns;
  private Worksheet sheet;
  private int sheets;
  private int rows;

  LongSheet(Workbook book, String title, List<Column> columns) throws IOException {
    this.book = book;
    this.title = title;
    this.columns = columns;
    next();
  }

  @Override
  public void add(List<Object> row) throws IOException {
    if (rows == LONGEST) {
      sheet.finish();
      next();
    }
    rows++;
    for (int c = 0; c < row.size(); c++) {
      Object cell = row.get(c);
      if (cell instanceof Number number) {
        sheet.value(rows, c, number);
      } else if (cell != null) {
        sheet.inlineString(rows, c, cell.toString());
      }
    }
    if (rows % FLUSHED_EVERY == 0) {
      sheet.flush();
    }
  }

  private void next() throws IOException {
    sheets++;
    rows = 0;
    sheet = book.newWorksheet(sheets == 1 ? title : title + " " + sheets);
    sheet.freezePane(0, 1);
    for (int c = 0; c < columns.size(); c++) {
      sheet.value(0, c, columns.get(c).name());
      sheet.style(0, c).bold().fillColor("E6E6E6").set();
    }
  }

  @Override
  public void finish() throws IOException {
    sheet.finish();
  }
}
