package vn.sipas.report;

import java.io.IOException;
import java.util.List;

/** A file that grows row by row and keeps none of them in memory. */
public interface Rows {

  /**
   * @param row one cell per column, as in {@link ReportTable}
   */
  void add(List<Object> row) throws IOException;

  /** Writes what is still due; the stream stays open. */
  void finish() throws IOException;
}
