package vn.sipas.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.sipas.publication.ApprovalReport.Section;
import vn.sipas.publication.Version.State;

class ApprovalReportTest {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final PublishedDocument FIRST =
      Documents.document(
          Documents.fixed("ee", List.of(), 0.85),
          null,
          Documents.everybody(0.8312, "inconclusive"),
          Documents.districts(Documents.district("611", 0.88)));

  private static Version version(String reason) {
    return new Version(
        1,
        1,
        2,
        null,
        State.PROPOSED,
        "0".repeat(64),
        reason,
        Instant.EPOCH,
        "lan",
        null,
        null,
        null,
        List.of());
  }

  private static String text(ApprovalReport report) {
    return report.sections().stream().map(Section::toString).collect(Collectors.joining("\n"));
  }

  @Test
  void report_tellsPrecisionVerdictAndWhatIsNotKnown() {
    String text = text(new ApprovalReport(version(null), FIRST, null, VIETNAMESE));

    assertThat(text)
        .contains(
            "không có sổ thực địa",
            "Chỉ số hài lòng chung là 83,1\u00a0%",
            "(khoảng tin cậy 95\u00a0%: 81,1\u00a0%\u00a0– 85,1\u00a0%)",
            "Hiệu ứng thiết kế 1,80; cỡ mẫu hiệu quả 222 câu trả lời; bậc tự do 40",
            "chưa đủ bằng chứng để kết luận so với mục tiêu 85\u00a0%",
            "Cần khoảng 1.300 người trả lời",
            "Thời gian trả lời trung vị 5,2 phút",
            "Không phiếu nào bị loại",
            "bộ quyền số số 2, đã hiệu chỉnh",
            "ab".repeat(32),
            "Phúc tra: 30 trên 300 cuộc phỏng vấn",
            "gặp lại 25 người, trong đó 3 có điểm khác, 2 nghiêm trọng",
            "Huyện 611")
        .doesNotContain("[publication", "[result", "[satisfaction", "đính chính");
  }

  @Test
  void correction_tellsWhyAndWhatMoved() {
    PublishedDocument second =
        Documents.document(
            Documents.fixed("ff", List.of(Documents.exclusion()), 0.85),
            null,
            Documents.everybody(0.8412, "inconclusive"),
            Documents.districts(Documents.district("611", 0.88)));
    Movement moved = Movement.between(FIRST, second);

    String text =
        text(new ApprovalReport(version("Một lô phiếu nhập trùng"), second, moved, VIETNAMESE));

    assertThat(text)
        .contains(
            "Lý do đính chính: Một lô phiếu nhập trùng",
            "đã thay đổi: câu trả lời, việc loại trừ câu trả lời, chỉ báo chất lượng",
            "Có 1 số liệu thay đổi",
            "+1,0",
            "Nếu không loại phiếu nào, chỉ số chung là 84,0\u00a0%",
            "Nhập lại hai lần");
  }

  @Test
  void english_hasEveryText() {
    String text = text(new ApprovalReport(version("twice"), FIRST, Movement.NONE, Locale.ENGLISH));

    assertThat(text)
        .contains("not enough evidence", "83.1\u00a0%", "Median duration 5.2 minutes")
        .doesNotContain("[publication", "Khảo", "người");
  }

  @Test
  void fieldwork_givesRatesAndShares() {
    PublishedDocument document =
        Documents.document(
            Documents.fixed("ee", List.of(), 0.85),
            new PublishedDocument.Fieldwork(
                500,
                0,
                12,
                400,
                10,
                50,
                20,
                5,
                5,
                0,
                10,
                List.of(
                    new PublishedDocument.Compared(
                        "outcome",
                        List.of(
                            new PublishedDocument.Category("late", "late", 90, 60, 0.2, 0.15))))),
            Documents.everybody(0.8312, "inconclusive"));

    String text = text(new ApprovalReport(version(null), document, null, VIETNAMESE));

    // 400 of 490 that are or may be eligible; of 5 unknown ones 485/495 are.
    assertThat(text)
        .contains("RR1, trả lời đầy đủ")
        .contains(
            ", 400, 490, 81,6\u00a0%]", ", 410, 489,9, 83,7\u00a0%]", ", 410, 485, 84,5\u00a0%]");
    assertThat(text)
        .contains("Số phiếu đã nhận là 403, sổ thực địa ghi 410")
        .contains("500 trường hợp", "12 trường hợp thay thế", "RR1, trả lời đầy đủ", "81,6\u00a0%")
        .contains("Trễ hạn, 90, 60, 20,0\u00a0%, 15,0\u00a0%, \u22125,0")
        .doesNotContain("không có sổ thực địa");
  }

  @Test
  void docx_isWritten() {
    byte[] docx = new ApprovalReport(version(null), FIRST, null, VIETNAMESE).docx();

    assertThat(docx).startsWith('P', 'K');
  }
}
