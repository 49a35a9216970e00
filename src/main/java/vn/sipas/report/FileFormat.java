package vn.sipas.report;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;

/** How a table is taken along: CSV for programs, XLSX for people. */
public enum FileFormat {
  CSV("csv", FileFormat.CSV_TYPE),
  XLSX("xlsx", FileFormat.XLSX_TYPE);

  public static final String CSV_TYPE = "text/csv;charset=UTF-8";
  public static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String ending;
  private final String type;

  FileFormat(String ending, String type) {
    this.ending = ending;
    this.type = type;
  }

  public boolean forPeople() {
    return this == XLSX;
  }

  /**
   * The file as an answer.
   *
   * @param name without the ending
   */
  public ResponseBuilder file(String name, ReportTable table) {
    StreamingOutput content =
        out -> {
          if (this == CSV) {
            CsvWriter.write(table, out);
          } else {
            XlsxWriter.write(table, out);
          }
        };
    return Response.ok(content, type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "." + ending + "\"");
  }
}
