package vn.sipas.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.sipas.report.ReportTable.Column;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.report.ReportTable.Note;

/**
 * XLSX for people: real numbers with formats, codes as text, a frozen header with filters, and a
 * sheet with the codebook. Cells are texts or numbers, never formulas.
 */
public final class XlsxWriter {

  private static final String APPLICATION = "SIPAS";
  private static final int LONGEST_TEXT = 32_767;
  private static final int FLUSHED_EVERY = 500;
  private static final int NARROW = 8;
  private static final int WIDE = 50;

  private XlsxWriter() {}

  /** Writes the workbook; the stream stays open. */
  public static void write(ReportTable table, OutputStream out) throws IOException {
    write(List.of(table), out);
  }

  /** Writes tables on sheets of their own; what must be known of all stands on the last sheet. */
  public static void write(List<ReportTable> tables, OutputStream out) throws IOException {
    Workbook book = new Workbook(out, APPLICATION, null);
    for (ReportTable table : tables) {
      rows(table, book.newWorksheet(sheetName(table.title())));
    }
    notes(tables, book.newWorksheet(sheetName(tables.get(0).describedAs())));
    book.finish();
  }

  /**
   * Begins a workbook whose rows follow one by one, however many; the sheet with the notes comes
   * last.
   *
   * @param described the table without its rows
   */
  public static Rows open(ReportTable described, OutputStream out) throws IOException {
    Workbook book = new Workbook(out, APPLICATION, null);
    Rows sheet = new LongSheet(book, sheetName(described.title()), described.columns());
    return new Rows() {
      @Override
      public void add(List<Object> row) throws IOException {
        sheet.add(row);
      }

      @Override
      public void finish() throws IOException {
        sheet.finish();
        notes(List.of(described), book.newWorksheet(sheetName(described.describedAs())));
        book.finish();
      }
    };
  }

  private static void rows(ReportTable table, Worksheet sheet) throws IOException {
    List<Column> columns = table.columns();
    for (int c = 0; c < columns.size(); c++) {
      sheet.value(0, c, columns.get(c).label());
      sheet.style(0, c).bold().wrapText(true).fillColor("E6E6E6").set();
      sheet.width(c, width(table, c));
    }
    sheet.freezePane(0, 1);
    if (!columns.isEmpty()) {
      sheet.setAutoFilter(0, 0, table.rows().size(), columns.size() - 1);
    }
    for (int r = 0; r < table.rows().size(); r++) {
      row(sheet, r + 1, columns, table.rows().get(r));
      if (r % FLUSHED_EVERY == FLUSHED_EVERY - 1) {
        sheet.flush();
      }
    }
    sheet.finish();
  }

  private static void row(Worksheet sheet, int r, List<Column> columns, List<Object> cells) {
    for (int c = 0; c < columns.size(); c++) {
      Kind kind = columns.get(c).kind();
      Object cell = cells.get(c);
      if (cell instanceof Number number && !kind.isText()) {
        sheet.value(r, c, number);
      } else if (cell != null) {
        sheet.value(r, c, shortened(cell.toString()));
      }
      if (cell != null) {
        sheet.style(r, c).format(format(kind)).set();
      }
    }
  }

  private static void notes(List<ReportTable> tables, Worksheet sheet) throws IOException {
    sheet.width(0, 30);
    sheet.width(1, 100);
    int r = 0;
    for (ReportTable table : tables) {
      for (Note note : table.notes()) {
        line(sheet, r++, note.label(), note.text());
      }
      r++;
      for (Column column : table.columns()) {
        line(sheet, r++, column.label(), column.name() + ": " + column.meaning());
      }
      r++;
    }
    sheet.finish();
  }

  private static void line(Worksheet sheet, int r, String label, String text) {
    sheet.value(r, 0, label);
    sheet.style(r, 0).bold().verticalAlignment("top").set();
    sheet.value(r, 1, shortened(text));
    sheet.style(r, 1).wrapText(true).verticalAlignment("top").set();
  }

  private static String format(Kind kind) {
    return switch (kind) {
      case TEXT, CODE, VERDICT -> "@";
      case COUNT -> "#,##0";
      case SHARE -> "0.0%";
      case NUMBER -> "0.0000";
    };
  }

  /** Wide enough for the header's words and the texts, within reason. */
  private static int width(ReportTable table, int column) {
    int longest =
        table.rows().stream()
            .map(row -> row.get(column))
            .filter(String.class::isInstance)
            .mapToInt(text -> ((String) text).length())
            .max()
            .orElse(0);
    int header = Math.min(18, table.columns().get(column).label().length());
    return Math.min(WIDE, Math.max(NARROW, Math.max(longest, header)) + 2);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }

  /** A sheet's name has at most 31 characters and none of a few signs. */
  private static String sheetName(String title) {
    String name = title.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
    return name.length() <= 31 ? name : name.substring(0, 31).strip();
  }
}
