package vn.sipas.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.sipas.report.document.Document.Column;

class DocumentTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  @Test
  void document_readsFromTopToBottomAsItWasMade() throws IOException {
    String text = new XWPFWordExtractor(open(document())).getText();

    assertThat(text)
        .containsSubsequence(
            "UBND TỈNH BẠCH SƠN",
            "SỞ NỘI VỤ",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "KẾ HOẠCH CHỌN MẪU",
            "Khảo sát năm 2025",
            "1. Cỡ mẫu",
            "Ê̆ ê̆ Ƀ ƀ Ơ̆ ơ̆ Ư̆ ư̆",
            "Huyện",
            "Số hồ sơ",
            "Suối Đá",
            "22.567",
            "(Ký, ghi rõ họ tên)");
  }

  @Test
  void table_setsNumbersOnTheRightAndRepeatsItsHead() throws IOException {
    try (XWPFDocument docx = open(document())) {
      var table = docx.getTables().get(2);

      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).getCell(0).getParagraphs().get(0).getAlignment())
          .isEqualTo(ParagraphAlignment.LEFT);
      assertThat(table.getRow(1).getCell(1).getParagraphs().get(0).getAlignment())
          .isEqualTo(ParagraphAlignment.RIGHT);
    }
  }

  @Test
  void columns_areAsWideAsWhatStandsInThem() throws IOException {
    var document =
        new Document(VI, "Bảng")
            .table(
                List.of(Column.text("Nội dung"), Column.number("n")),
                List.of(List.of("Tiếp nhận, xử lý phản ánh, kiến nghị", "12")));

    try (XWPFDocument docx = open(document)) {
      var grid = docx.getTables().get(0).getCTTbl().getTblGrid().getGridColList();
      var left = ((Number) grid.get(0).getW()).intValue();
      var right = ((Number) grid.get(1).getW()).intValue();

      assertThat(left).isGreaterThan(3 * right);
      assertThat(left + right).isBetween(9_070, 9_073);
    }
  }

  @Test
  void page_isUprightUntilATableIsTooWide() throws IOException {
    var wide = new Document(VI, "Rộng");
    wide.table(Collections.nCopies(9, Column.text("x")), List.of());

    assertThat(width(document())).isEqualTo(11906);
    assertThat(width(wide)).isEqualTo(16838);
  }

  @Test
  void titleAndSignatures_areInCapitals_asOfficialDocumentsHaveThem() throws IOException {
    var document = new Document(VI, "Báo cáo").official("", "SỞ NỘI VỤ");
    document.signatures(List.of("Người lập"));

    try (XWPFDocument docx = open(document)) {
      var title =
          docx.getParagraphs().stream().filter(one -> one.getText().equalsIgnoreCase("Báo cáo"));
      var head = docx.getTables().get(0).getRow(0).getCell(0);
      var signature = docx.getTables().get(1).getRow(0).getCell(0);

      assertThat(title.findFirst().orElseThrow().getRuns().get(0).isCapitalized()).isTrue();
      assertThat(signature.getParagraphs().get(0).getRuns().get(0).isCapitalized()).isTrue();
      assertThat(head.getParagraphs().get(0).getText()).isEqualTo("SỞ NỘI VỤ");
    }
  }

  private static int width(Document document) throws IOException {
    try (XWPFDocument docx = open(document)) {
      var size = docx.getDocument().getBody().getSectPr().getPgSz();
      return ((Number) size.getW()).intValue();
    }
  }

  @Test
  void table_withARowOfAnotherLength_isRefused() {
    assertThatThrownBy(
            () -> document().table(List.of(Column.text("a")), List.of(List.of("1", "2"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Document document() {
    return new Document(VI, "KẾ HOẠCH CHỌN MẪU")
        .official("UBND TỈNH BẠCH SƠN", "SỞ NỘI VỤ")
        .subtitle("Khảo sát năm 2025")
        .heading("1. Cỡ mẫu")
        .paragraph("Các chữ Ê̆ ê̆ Ƀ ƀ Ơ̆ ơ̆ Ư̆ ư̆ còn nguyên.")
        .facts(Map.of("Khung mẫu", "22.567 hồ sơ"))
        .table(
            List.of(Column.text("Huyện"), Column.number("Số hồ sơ")),
            List.of(List.of("Suối Đá", "22.567"), List.of("Đồi Chè", "1.024")))
        .note("Nguồn: số hóa của ví dụ này.")
        .signatures(List.of("NGƯỜI LẬP", "GIÁM ĐỐC"));
  }

  private static XWPFDocument open(Document document) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(document.docx()));
  }
}
