package vn.sipas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import vn.sipas.report.ReportTable.Column;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.report.ReportTable.Note;

class WritersTest {

  private static final ReportTable TABLE =
      new ReportTable(
          "Kết quả",
          List.of(
              new Column("code", "Mã", Kind.CODE, "mã huyện"),
              new Column("name", "Tên", Kind.TEXT, "tên huyện"),
              new Column("n", "Số người", Kind.COUNT, "số người trả lời"),
              new Column("estimate", "Chỉ số", Kind.SHARE, "chỉ số hài lòng"),
              new Column("verdict", "Đánh giá", Kind.VERDICT, "so với mục tiêu")),
          List.of(
              Arrays.asList("00611", "Huyện Čư M'gar, Ƀuôn Hồ \"mới\"", 123L, 0.85314159, "met"),
              Arrays.asList("00612", "=HYPERLINK(\"http://x\")", null, null, null),
              Arrays.asList(null, "+84", 4L, -0.25, "not_met")),
          List.of(new Note("Đợt khảo sát", "Thử"), new Note("Mã kiểm chứng", "0000-1111")),
          "Mô tả");

  @Test
  void csv_isTextForPrograms() throws IOException {
    var out = new ByteArrayOutputStream();

    CsvWriter.write(TABLE, out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFcode,name,n,estimate,verdict\r\n"
                + "00611,\"Huyện Čư M'gar, Ƀuôn Hồ \"\"mới\"\"\",123,0.85314159,met\r\n"
                + "00612,\"'=HYPERLINK(\"\"http://x\"\")\",,,\r\n"
                + ",'+84,4,-0.25,not_met\r\n");
  }

  @Test
  void xlsx_hasRealNumbersAndCodesAsText() throws IOException {
    try (var book = reopened()) {
      List<Row> rows = book.getFirstSheet().read();

      assertThat(texts(rows.get(0))).containsExactly("Mã", "Tên", "Số người", "Chỉ số", "Đánh giá");
      assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(rows.get(1).getCellText(0)).isEqualTo("00611");
      assertThat(rows.get(1).getCellText(1)).isEqualTo("Huyện Čư M'gar, Ƀuôn Hồ \"mới\"");
      assertThat(number(rows.get(1), 2)).isEqualByComparingTo("123");
      assertThat(number(rows.get(1), 3)).isEqualByComparingTo("0.85314159");
      assertThat(rows.get(1).getCell(3).getDataFormatString()).isEqualTo("0.0%");
      assertThat(number(rows.get(3), 3)).isEqualByComparingTo("-0.25");
    }
  }

  @Test
  void xlsx_takesNoTextForAFormula() throws IOException {
    try (var book = reopened()) {
      Cell cell = book.getFirstSheet().read().get(2).getCell(1);

      assertThat(cell.getType()).isEqualTo(CellType.STRING);
      assertThat(cell.getText()).isEqualTo("=HYPERLINK(\"http://x\")");
    }
  }

  @Test
  void xlsx_describesItselfOnItsSecondSheet() throws IOException {
    try (var book = reopened()) {
      assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Kết quả", "Mô tả");
      List<Row> rows = book.findSheet("Mô tả").orElseThrow().read();

      assertThat(texts(rows.get(0))).containsExactly("Đợt khảo sát", "Thử");
      assertThat(texts(rows.get(1))).containsExactly("Mã kiểm chứng", "0000-1111");
      assertThat(rows.stream().map(WritersTest::texts))
          .contains(List.of("Chỉ số", "estimate: chỉ số hài lòng"));
    }
  }

  private static ReadableWorkbook reopened() throws IOException {
    var out = new ByteArrayOutputStream();
    XlsxWriter.write(TABLE, out);
    return new ReadableWorkbook(
        new ByteArrayInputStream(out.toByteArray()),
        new org.dhatim.fastexcel.reader.ReadingOptions(true, true));
  }

  private static BigDecimal number(Row row, int column) {
    return row.getCellAsNumber(column).orElseThrow();
  }

  private static List<String> texts(Row row) {
    return row.stream().map(Cell::getText).toList();
  }
}
