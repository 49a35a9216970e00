package vn.sipas.desk;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.desk.TestDevices.Tablet;
import vn.sipas.platform.Visitor;

/** How a province gets its tablets to the desks, and looks after them. */
@QuarkusTest
class DeviceJourneyTest {

  private static final String CODE = "J-QUAY-1";

  @TestHTTPResource URI root;
  @Inject DataSource database;
  @Inject TestDevices devices;
  @Inject SampleDevices sample;

  private Visitor visitor;

  @BeforeEach
  void open() {
    visitor = new Visitor(root, "device");
  }

  @AfterEach
  void leave() throws SQLException {
    visitor.close();
    execute("DELETE FROM device");
    sample.createMissing();
  }

  @Test
  void device_isCreatedPrintedAndLookedAfter() throws SQLException {
    execute("DELETE FROM device");
    visitor.signIn(Staff.named("administrator"), Staff.PASSWORD);
    visitor.open("/devices");
    assertThat(visitor.text()).contains("Chưa có thiết bị nào", "in mã QR");
    visitor.look("empty");
    visitor.follow("Thêm thiết bị");
    visitor.look("new");
    visitor.press("Tạo thiết bị");
    visitor.lookAtFaults("new-faults");

    visitor.page().fill("#name", "Máy tính bảng quầy số 1");
    visitor.page().selectOption("#desk", TestDevices.DESK);
    visitor.page().selectOption("#campaign", TestDevices.CAMPAIGN);
    visitor.page().fill("#code", CODE.toLowerCase(Locale.ROOT));
    visitor.press("Tạo thiết bị");
    assertThat(visitor.path()).isEqualTo("/devices/" + CODE);
    assertThat(visitor.text()).contains("Đã tạo thiết bị.", "Chưa đăng ký");
    visitor.look("created");

    visitor.press("Cấp mã mới và in");
    assertThat(visitor.text()).contains("In ngay", "Dùng một lần", "Mã PIN");
    assertThat(visitor.page().locator("[data-print]").isVisible()).isTrue();
    visitor.look("sheet");
    print("sheet");

    visitor.open("/devices/" + CODE);
    visitor.page().fill("#pin", "12");
    visitor.press("Đổi mã PIN");
    visitor.lookAtFaults("pin-faults");
    visitor.page().fill("#pin", "");
    visitor.press("Đổi mã PIN");
    assertThat(visitor.page().locator("#new-pin").innerText()).matches("\\d{6}");
    visitor.look("pin");
    visitor.follow("Về trang thiết bị");
    visitor.follow("Xem và sửa giờ làm việc");
    visitor.look("hours");
    visitor.page().fill("#saturday", "sáng");
    visitor.press("Lưu");
    visitor.lookAtFaults("hours-faults");
  }

  @Test
  void fleet_showsWhoNeedsSomebody() throws SQLException {
    execute("DELETE FROM device");
    sample.createMissing();
    Tablet good = devices.tablet();
    Tablet silent = devices.tablet(TestDevices.OTHER_DESK, TestDevices.CAMPAIGN);
    Tablet old = devices.tablet();
    Tablet revoked = devices.tablet();
    beat(good, "0.1.0-SNAPSHOT", 0, null);
    beat(old, "0.0.9", 214, "2026-01-05T01:00:00Z");
    execute("UPDATE device SET name = 'Máy im lặng' WHERE id = " + silent.id());
    devices.revoke(revoked);
    visitor.signIn(Staff.named("administrator"), Staff.PASSWORD);

    visitor.open("/devices?sort=state");
    assertThat(visitor.text())
        .contains(
            "7 trong số 7 thiết bị",
            "Im lặng trong giờ làm việc (1)",
            "Phiếu chờ gửi quá lâu (1)",
            "Chưa đăng ký (3)",
            "Đã thu hồi (1)",
            "Phiên bản cũ (1)",
            "214",
            "83,0\u00a0%");
    assertThat(visitor.page().locator("table.devices tbody th").first().innerText())
        .contains("Máy im lặng");
    visitor.look("fleet");
    visitor.follow("Phiếu chờ gửi quá lâu");
    assertThat(visitor.text()).contains("1 trong số 7 thiết bị");
    visitor.page().fill("#q", "không có máy nào như thế");
    visitor.key("Enter");
    visitor.page().waitForSelector(".empty");
    visitor.look("fleet-none");

    visitor.open("/devices/" + old.code());
    assertThat(visitor.text()).contains("214", "xuất hàng đợi ra tệp", "nhanh 10 phút");
    visitor.look("old-queue");
    visitor.press("Thu hồi thiết bị");
    assertThat(visitor.text()).contains("Đã thu hồi thiết bị.");
    visitor.look("revoked");

    visitor.open("/devices/print");
    assertThat(visitor.page().locator("input:checked").count()).isEqualTo(3);
    visitor.look("print");
    visitor.press("Cấp mã và xem bản in");
    assertThat(visitor.page().locator(".sheet").count()).isEqualTo(3);
    visitor.look("sheets");
    print("sheets");

    visitor.open("/devices?lang=en");
    assertThat(visitor.text()).contains("Silent in opening hours", "Devices at desks");
    visitor.look("fleet-en");
  }

  @Test
  void sheet_isCheckedAndLoaded() {
    visitor.signIn(Staff.named("administrator"), Staff.PASSWORD);
    visitor.open("/devices/import");
    visitor.look("import");
    visitor.press("Kiểm tra");
    visitor.lookAtFaults("import-none");
    check("J-1,Máy,TT-0,demo-desk\nJ-1,,TT-99136,demo-2025\n");
    assertThat(visitor.text()).contains("Có 4 lỗi", "Không có nơi tiếp nhận hồ sơ mã “TT-0”");
    assertThat(visitor.focus()).isEqualTo("error-summary");
    visitor.look("import-faults");
    visitor.follow("Chọn tệp khác");
    check("J-1,Máy một,TT-99136,demo-desk\nJ-2,Máy hai,TT-99010,demo-desk\n");
    assertThat(visitor.text()).contains("Không có lỗi.");
    visitor.look("import-good");
    visitor.press("Nạp vào hệ thống");
    assertThat(visitor.text()).contains("Đã nạp danh sách thiết bị.", "Máy hai");
  }

  /** The way with a keyboard alone: find a device, open it. */
  @Test
  void fleet_isReachedByKeyboard() {
    visitor.signIn(Staff.named("analyst"), Staff.PASSWORD);
    visitor.open("/devices");
    visitor.page().focus("#q");
    visitor.type("Ea Knôk");
    visitor.key("Enter");
    visitor.page().waitForURL("**q=Ea**");
    assertThat(visitor.text()).contains("1 trong số");
    visitor.page().focus("#q");
    visitor.key("Tab", "Tab", "Tab", "Tab", "Enter");

    visitor.page().waitForURL("**/devices/TT-99136-1");
    visitor.look("analyst");
  }

  private void check(String rows) {
    byte[] sheet = ("code,name,desk,campaign\n" + rows).getBytes(UTF_8);
    visitor.page().setInputFiles("#file", new FilePayload("may.csv", "text/csv", sheet));
    visitor.press("Kiểm tra");
  }

  /** What comes out of the printer. */
  private void print(String name) {
    visitor
        .page()
        .pdf(
            new Page.PdfOptions()
                .setPath(Path.of("target", "screenshots", "device", name + ".pdf"))
                .setPreferCSSPageSize(true));
  }

  private static void beat(Tablet tablet, String version, int unsent, String oldest) {
    Map<String, Object> told =
        new HashMap<>(
            Map.of(
                "version",
                version,
                "unsent",
                unsent,
                "setAside",
                0,
                "battery",
                Map.of("level", 0.83, "charging", true),
                "storage",
                Map.of("usage", 5_000_000, "quota", 2_000_000_000, "persisted", oldest == null),
                "clock",
                Instant.now().plusSeconds(oldest == null ? 0 : 630).toString()));
    if (oldest != null) {
      told.put("oldestUnsentAt", oldest);
    }
    given()
        .header("Authorization", "Bearer " + tablet.token())
        .contentType(ContentType.JSON)
        .body(told)
        .post("/api/devices/heartbeat")
        .then()
        .statusCode(200);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
