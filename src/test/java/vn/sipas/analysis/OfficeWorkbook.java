package vn.sipas.analysis;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook as a district office keeps it: a sheet of explanations, then the forms with a title
 * above the heading, Vietnamese names of columns, a running number and a comment.
 */
final class OfficeWorkbook {

  /** Every fifth answer is not satisfied, none is missing. */
  static final String OVERALL = "80.0";

  private static final String[] HEADING = {
    "STT", "Họ và tên", "Huyện", "Xã", "Giới tính", "Nhóm tuổi"
  };
  private static final String[] WORDS = {
    "Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng"
  };
  private static final String[] AGES = {"18-29", "30-44", "45-59", "Từ 60"};
  private static final int ITEMS = 22;

  private OfficeWorkbook() {}

  static FilePayload of(int rows, boolean inWords) throws IOException {
    return of(rows, inWords, false);
  }

  /** The same with a heading of two rows: groups of columns in merged cells above their names. */
  static FilePayload withGroups(int rows, boolean inWords) throws IOException {
    return of(rows, inWords, true);
  }

  private static FilePayload of(int rows, boolean inWords, boolean grouped) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Test", null)) {
      Worksheet about = book.newWorksheet("Hướng dẫn");
      about.value(0, 0, "Phiếu được thu tại bộ phận một cửa trong quý IV năm 2024.");
      Worksheet sheet = book.newWorksheet("Phiếu 2024");
      sheet.value(0, 0, "KẾT QUẢ KHẢO SÁT SỰ HÀI LÒNG NĂM 2024");
      heading(sheet, grouped);
      for (int r = 0; r < rows; r++) {
        row(sheet, (grouped ? 4 : 3) + r, r, inWords);
      }
    }
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return new FilePayload("Tổng hợp phiếu 2024.xlsx", type, bytes.toByteArray());
  }

  private static void heading(Worksheet sheet, boolean grouped) {
    int last = HEADING.length + ITEMS;
    int names = grouped ? 3 : 2;
    if (grouped) {
      merged(sheet, 2, 0, 3, 0, HEADING[0]);
      merged(sheet, 2, 1, 2, HEADING.length - 1, "Thông tin chung");
      merged(sheet, 2, HEADING.length, 2, last - 1, "Mức độ hài lòng");
      merged(sheet, 2, last, 3, last, "Ý kiến khác");
    } else {
      sheet.value(names, 0, HEADING[0]);
      sheet.value(names, last, "Ý kiến khác");
    }
    for (int c = 1; c < HEADING.length; c++) {
      sheet.value(names, c, HEADING[c]);
    }
    for (int i = 0; i < ITEMS; i++) {
      sheet.value(names, HEADING.length + i, "Câu " + (i + 1));
    }
  }

  private static void merged(
      Worksheet sheet, int top, int left, int bottom, int right, String text) {
    sheet.value(top, left, text);
    sheet.range(top, left, bottom, right).merge();
  }

  private static void row(Worksheet sheet, int at, int r, boolean inWords) {
    sheet.value(at, 0, r + 1);
    sheet.value(at, 1, "Người thứ " + (r + 1));
    sheet.value(at, 2, "Huyện " + (char) ('A' + r % 4));
    sheet.value(at, 3, "Xã " + (char) ('A' + r % 4) + (1 + r / 4 % 5));
    sheet.value(at, 4, r % 3 == 0 ? "Nam" : "Nữ");
    sheet.value(at, 5, AGES[r / 7 % AGES.length]);
    for (int i = 0; i < ITEMS; i++) {
      int level = (r + i) % 5 == 0 ? 1 + (r + i) / 5 % 3 : 4 + (r * 7 + i) % 2;
      if (inWords) {
        sheet.value(at, HEADING.length + i, WORDS[level - 1]);
      } else {
        sheet.value(at, HEADING.length + i, level);
      }
    }
    if (r % 10 == 0) {
      sheet.value(at, HEADING.length + ITEMS, "Cần thêm ghế ngồi chờ");
    }
  }
}
