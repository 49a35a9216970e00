package vn.sipas.report;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.sipas.report.ReportTable.Column;

/**
 * CSV for programs: UTF-8 with byte order mark, comma, CRLF; numbers with a point and in full
 * precision.
 */
public final class CsvWriter {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int BUFFER = 1 << 16;
  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  private CsvWriter() {}

  /** Writes header and rows; the stream stays open. */
  public static void write(ReportTable table, OutputStream out) throws IOException {
    Rows rows = open(table.columns(), out);
    for (List<Object> row : table.rows()) {
      rows.add(row);
    }
    rows.finish();
  }

  /** Writes the header; rows follow one by one, however many. */
  public static Rows open(List<Column> columns, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    text.write(BYTE_ORDER_MARK);
    var csv =
        de.siegmar.fastcsv.writer.CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(columns.stream().map(Column::name).toList());
    return new Rows() {
      @Override
      public void add(List<Object> row) throws IOException {
        String[] cells = new String[row.size()];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = written(row.get(i));
        }
        csv.writeRecord(cells);
      }

      @Override
      public void finish() throws IOException {
        csv.flush();
        text.flush();
      }
    };
  }

  private static String written(Object cell) {
    if (cell == null) {
      return "";
    }
    return cell instanceof String text ? harmless(text) : cell.toString();
  }

  /** A spreadsheet must not take a text for a formula. */
  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
