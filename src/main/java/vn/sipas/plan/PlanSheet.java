package vn.sipas.plan;

import java.util.List;
import vn.sipas.report.document.Document;

/**
 * A table in the reader's language, for the page and for the file alike.
 *
 * @param code names it in the page
 * @param note how it is to be read
 * @param rows the first cell is the heading of the row; the first row is the whole
 */
record PlanSheet(
    String code,
    String title,
    String note,
    List<Document.Column> columns,
    List<List<String>> rows) {}
