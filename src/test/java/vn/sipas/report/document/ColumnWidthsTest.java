package vn.sipas.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

  private static final int UPRIGHT = 82;

  @Test
  void longHeading_takesLines_andLeavesRoomForNames() {
    List<Integer> widths =
        widths(
            List.of(
                Document.Column.text("Địa bàn"), Document.Column.number("Số hồ sơ cần tiếp cận")),
            List.of("Thành phố Bến Ngà", "1.188"));

    assertThat(widths.get(0))
        .isGreaterThan(widths.get(1))
        .isGreaterThan("Thành phố Bến Ngà".length());
  }

  @Test
  void figures_areNotBroken_whereNamesCanBe() {
    String interval = "83,3 – 89,0 (± 2,8)";
    List<Document.Column> columns =
        List.of(
            Document.Column.text("Tên"),
            Document.Column.text("Cách rút"),
            Document.Column.number("Nơi"),
            Document.Column.number("Khoảng tin cậy"),
            Document.Column.number("Điểm đầu"));

    List<Integer> widths =
        widths(
            columns,
            List.of(
                "Huyện Krông Hrê – Thị trấn Krông Hrê",
                "Xã chắc chắn được chọn",
                "99004",
                interval,
                "0,1910510309184"));

    assertThat(widths.get(2)).isGreaterThan(5);
    assertThat(widths.get(3)).isGreaterThan(interval.length());
    assertThat(widths.get(4)).isGreaterThan(15);
    assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(UPRIGHT);
  }

  @Test
  void tooMuch_isSharedByTheLongestWords() {
    List<Document.Column> columns = Collections.nCopies(12, Document.Column.number("Số"));
    List<String> row = Collections.nCopies(12, "0,1910510309184");

    assertThat(widths(columns, row)).containsOnly(17);
  }

  @Test
  void tableWithoutRows_isAsWideAsItsHeadings() {
    var table = new Block.Table(List.of(Document.Column.text("Địa bàn")), List.of());
    assertThat(ColumnWidths.of(table, UPRIGHT)).hasSize(1).allMatch(width -> width > 3);
  }

  private static List<Integer> widths(List<Document.Column> columns, List<String> row) {
    return ColumnWidths.of(new Block.Table(columns, List.of(row)), UPRIGHT);
  }
}
