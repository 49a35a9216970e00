package vn.sipas.unit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.platform.Visitor;
import vn.sipas.unit.loading.SampleProvince;

@QuarkusTest
class UnitJourneyTest {

  private static final String COLUMNS = "code,name,kind,agency,unit,era,valid_from,valid_to\n";
  private static final String DESK =
      COLUMNS + "TT-99136,%s,commune_centre,%s,99136,two_level,2025-07-01,\n";
  private static final String RENAMED = "Trung tâm Phục vụ hành chính công Ea Knŏk";
  private static final String UNKNOWN_AGENCY = "H99.NO-SUCH-AGENCY";

  @TestHTTPResource URI root;
  @Inject SampleProvince sample;

  private Visitor visitor;

  @BeforeEach
  void open() {
    sample.load();
    visitor = new Visitor(root, "unit");
  }

  @AfterEach
  void leave() {
    visitor.close();
    sample.load();
  }

  @Test
  void units_areFoundByDayAndWords() {
    visitor.signIn(Staff.named("analyst"), Staff.PASSWORD);
    visitor.open("/units?date=2025-06-30");
    assertThat(visitor.text()).contains("Tỉnh Thượng Lam", "8 đơn vị cấp huyện");
    visitor.look("list");
    visitor.page().fill("#q", "không có đơn vị nào tên như thế này");
    visitor.key("Enter");
    visitor.page().waitForSelector(".empty");
    visitor.look("found-none");

    visitor.page().fill("#q", "ea kno");
    visitor.press("Xem");
    assertThat(visitor.page().inputValue("#date")).isEqualTo("2025-06-30");
    visitor.look("found");
    visitor.follow("Thị trấn Ea Knôk");
    assertThat(visitor.path()).isEqualTo("/units/three_level/99136");
    assertThat(visitor.text()).contains("Bộ phận Một cửa thị trấn Ea Knôk", "MẪU-02/2025");
    visitor.look("unit-before");
    visitor.follow("Xã Ea Knôk");
    assertThat(visitor.text())
        .contains("Ủy ban nhân dân xã Ea Knôk", "Trung tâm Phục vụ hành chính công xã Ea Knôk");
    visitor.look("unit-after");
    visitor.follow("Tỉnh Thượng Lam");
    visitor.look("province");
  }

  @Test
  void list_isCheckedTriedAndLoaded() {
    visitor.signIn(Staff.named("administrator"), Staff.PASSWORD);
    visitor.open("/units");
    visitor.follow("Nạp danh mục");
    visitor.look("import");
    visitor.press("Kiểm tra");
    assertThat(visitor.text()).contains("Chưa chọn tệp nào.");
    visitor.lookAtFaults("import-nothing-chosen");

    check(DESK.formatted(RENAMED, UNKNOWN_AGENCY));
    assertThat(visitor.text()).contains("Có 1 lỗi", UNKNOWN_AGENCY);
    assertThat(visitor.page().title()).startsWith("Lỗi: ");
    assertThat(visitor.focus()).isEqualTo("error-summary");
    assertThat(visitor.page().locator("main button").count()).isZero();
    visitor.look("import-faults");
    visitor.follow("Chọn tệp khác");
    check(DESK.formatted(RENAMED, "H99.115"));
    assertThat(visitor.text()).contains("Không có lỗi.");
    visitor.look("import-good");
    visitor.press("Nạp vào hệ thống");
    assertThat(visitor.text()).contains("Đã nạp danh mục.");
    visitor.open("/units/two_level/99136");
    assertThat(visitor.text()).contains(RENAMED);

    visitor.open("/units/import");
    check(DESK.formatted(RENAMED, "H99.115"));
    assertThat(visitor.text()).contains("không có gì mới");
    visitor.look("import-nothing-new");
  }

  private void check(String desks) {
    visitor
        .page()
        .setInputFiles("#desks", new FilePayload("desks.csv", "text/csv", desks.getBytes(UTF_8)));
    visitor.press("Kiểm tra");
  }
}
