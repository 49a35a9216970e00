package vn.sipas.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.platform.Fault;

class SheetPlanTest {

  private static final String HEADING = "code,name,desk,campaign,code_campaign\n";

  @TempDir Path folder;

  @Test
  void rows_areNew_changed_orAsTheyWere() throws IOException {
    SheetPlan plan =
        plan(
            HEADING
                + "T-1,Máy một,TT-24611,tai-quay,\n"
                + "T-2,Máy hai,TT-24617,tai-quay,\n"
                + "T-3,Máy ba,TT-24611,tai-quay,mau\n");

    assertThat(plan.faults()).isEmpty();
    assertThat(plan.unchanged()).isEqualTo(1);
    assertThat(plan.changed())
        .extracting(change -> change.wanted().code() + " " + change.wanted().deskId())
        .containsExactly("T-2 2");
    assertThat(plan.added()).containsExactly(new DeviceRules.Wanted("T-3", "Máy ba", 1, 1, 5));
  }

  @Test
  void faults_areToldByRowAndColumn_allOfThem() throws IOException {
    SheetPlan plan =
        plan(
            HEADING
                + "T-1,,TT-24611,tai-quay,\n"
                + "T-4,Máy,TT-0,tai-quay,tai-quay\n"
                + "\n"
                + "T-4,Máy,TT-24611,khong-co,\n");

    assertThat(told(plan.faults()))
        .containsExactly(
            "2 name name",
            "3 code_campaign same_campaign",
            "3 desk unknown_desk",
            "5 campaign unknown_campaign",
            "5 code code_twice");
    assertThat(plan.isFaultless()).isFalse();
  }

  @Test
  void columns_thatAreMissing_areToldOnce() throws IOException {
    SheetPlan plan = plan("code,name,campaign\nT-1,Máy,tai-quay\n");

    assertThat(told(plan.faults())).contains("1 desk missing_column");
  }

  @Test
  void file_thatIsNoTable_orHasNoRow_isAFault() throws IOException {
    assertThat(told(plan(HEADING).faults())).containsExactly("null null empty_sheet");
    assertThat(told(plan("%PDF-1.7 \n").faults())).containsExactly("null null unknown_type");
  }

  /** As an office keeps it: a title, Vietnamese headings, a running number. */
  @Test
  void workbook_withVietnameseHeadings_isRead() throws IOException {
    Path file = folder.resolve("may.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "Test", null)) {
      Worksheet sheet = book.newWorksheet("Máy");
      sheet.value(0, 0, "DANH SÁCH MÁY TÍNH BẢNG");
      List<List<String>> rows =
          List.of(
              List.of("STT", "Mã thiết bị", "Tên thiết bị", "Mã nơi tiếp nhận", "Đợt khảo sát"),
              List.of("1", "T-9", "Máy quầy số 9", "TT-24611", "tai-quay"));
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < rows.get(r).size(); c++) {
          sheet.value(r + 2, c, rows.get(r).get(c));
        }
      }
    }
    List<Fault> faults = new ArrayList<>();

    List<SheetRow> rows = DeviceSheet.read(file, faults);

    assertThat(faults).isEmpty();
    assertThat(rows)
        .containsExactly(
            new SheetRow(4, new DeviceInput("T-9", "Máy quầy số 9", "TT-24611", "tai-quay", "")));
  }

  private SheetPlan plan(String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("may.csv"), csv, UTF_8);
    List<Fault> faults = new ArrayList<>();
    List<SheetRow> rows = DeviceSheet.read(file, faults);
    return SheetPlan.of(rows, faults, Examples.rules(), SheetPlanTest::known);
  }

  private static Optional<StoredDevice> known(String code) {
    return switch (code) {
      case "T-1" -> Optional.of(Examples.device("T-1", "Máy một", null, null));
      case "T-2" -> Optional.of(Examples.device("T-2", "Máy hai", null, null));
      default -> Optional.empty();
    };
  }

  private static List<String> told(List<Fault> faults) {
    return faults.stream()
        .map(fault -> fault.cell().row() + " " + fault.cell().column() + " " + fault.code())
        .toList();
  }
}
