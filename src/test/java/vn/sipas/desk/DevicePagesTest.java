package vn.sipas.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;

@QuarkusTest
class DevicePagesTest {

  private static final String WITHOUT_TEXT = "[device.";

  @Inject DataSource database;
  @Inject Devices devices;

  private final String prefix =
      "P" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
  private final String code = prefix + "-1";
  private Browser administrator;

  @BeforeEach
  void signIn() {
    administrator = Staff.browser().signIn(Staff.named("administrator"), Staff.PASSWORD);
  }

  @AfterEach
  void forget() throws SQLException {
    try (var connection = database.getConnection();
        var delete = connection.prepareStatement("DELETE FROM device WHERE code LIKE ?")) {
      delete.setString(1, prefix + "%");
      delete.executeUpdate();
    }
  }

  @Test
  void form_withFaults_comesBackWithWhatWasTyped() {
    Response answer =
        post("/devices/new", "/devices/new", "name", "Máy mới", "code", "a b", "campaign", "x");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("value=\"Máy mới\"", "id=\"code-error\"", "id=\"desk-error\"")
        .contains("id=\"campaign-error\"", "Lỗi: ")
        .doesNotContain(WITHOUT_TEXT, "id=\"name-error\"");
  }

  @Test
  void device_isCreatedChangedAndRemoved() {
    Response created = create();

    assertThat(created.statusCode()).isEqualTo(303);
    assertThat(created.header("Location")).endsWith("/devices/" + code + "?done=created");
    assertThat(page("/devices/" + code + "?done=created"))
        .contains("Đã tạo thiết bị.", "Chưa đăng ký", "Trung tâm Phục vụ hành chính công xã Ea")
        .doesNotContain(WITHOUT_TEXT);
    Response changed =
        post(
            "/devices/" + code,
            "/devices/" + code,
            "name",
            "Máy số hai",
            "desk",
            TestDevices.OTHER_DESK,
            "campaign",
            TestDevices.CAMPAIGN,
            "codeCampaign",
            "");
    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(page("/devices/" + code)).contains("Máy số hai", "Quế Lam");
    assertThat(post("/devices/" + code, "/devices/" + code + "/remove").statusCode())
        .isEqualTo(303);
    assertThat(administrator.request().get("/devices/" + code).statusCode()).isEqualTo(404);
  }

  /** What is printed is what a tablet can use, and nothing of it stays in the browser. */
  @Test
  void sheet_holdsASecretThatEnrols_andThePin() {
    create();

    Response sheet = post("/devices/print", "/devices/print", "device", code);

    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.header("Cache-Control")).isEqualTo("no-store");
    String html = sheet.asString();
    assertThat(html)
        .contains("<svg class=\"qr\"", "Máy tính bảng quầy số 1", code, "Dùng một lần, đến")
        .doesNotContain(WITHOUT_TEXT, "style=");
    var digits = Pattern.compile("<code>(\\d{6})</code>").matcher(html);
    assertThat(digits.find()).isTrue();
    Device device = devices.find(code).orElseThrow();
    assertThat(devices.settings(device).pin().matches(digits.group(1))).isTrue();
  }

  @Test
  void sheet_forNoDevice_isAFault() {
    create();

    Response answer = post("/devices/print", "/devices/print");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString()).contains("href=\"#device\"", "ít nhất một thiết bị");
  }

  @Test
  void pin_isGeneratedAndShownOnce_orTakenAsTyped() {
    create();
    String address = "/devices/" + code;

    String html = post(address, address + "/pin", "pin", "").asString();
    var digits = Pattern.compile("id=\"new-pin\">(\\d{6})<").matcher(html);
    assertThat(digits.find()).isTrue();
    assertThat(page(address)).doesNotContain(digits.group(1));
    assertThat(post(address, address + "/pin", "pin", "470139").statusCode()).isEqualTo(303);
    Response refused = post(address, address + "/pin", "pin", "12");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("id=\"pin-error\"");
  }

  @Test
  void hours_areChangedAndReset() {
    String address = "/devices/hours/two_level/" + TestDevices.OTHER_DESK;

    Response refused = post(address, address, "monday", "sáng");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("value=\"sáng\"", "id=\"monday-error\"");
    assertThat(post(address, address, "saturday", "8:00-11:00").statusCode()).isEqualTo(303);
    assertThat(page(address)).contains("giờ làm việc riêng", "value=\"08:00-11:00\"");
    assertThat(post(address, address, "week", "usual").statusCode()).isEqualTo(303);
    assertThat(page(address)).contains("giờ làm việc chung", "value=\"07:30-11:30, 13:30-17:00\"");
  }

  @Test
  void sheetToLoad_isThePresentListAndComesBackUnchanged() {
    create();

    String csv = administrator.request().get("/devices/import/sheet.csv").asString();

    assertThat(csv).startsWith("\uFEFFcode,name,desk,campaign,code_campaign\r\n");
    assertThat(csv).contains(code + ",Máy tính bảng quầy số 1,TT-99136,demo-desk,\r\n");
  }

  @Test
  void analyst_looksAndCannotChange() {
    create();
    Browser analyst = Staff.browser().signIn(Staff.named("analyst"), Staff.PASSWORD);

    String fleet = analyst.request().get("/devices").asString();
    String device = analyst.request().get("/devices/" + code).asString();

    assertThat(fleet).contains(code).doesNotContain("/devices/new", "/devices/print");
    assertThat(device)
        .contains("Chưa đăng ký")
        .doesNotContain("<form method=\"post\" action=\"/dev");
  }

  @Test
  void unitViewer_isNotLedHere() {
    Browser viewer = Staff.browser().signIn(Staff.named("unit_viewer"), Staff.PASSWORD);

    assertThat(viewer.request().get("/units").asString()).doesNotContain("href=\"/devices\"");
    assertThat(viewer.request().get("/devices").statusCode()).isEqualTo(403);
  }

  @Test
  void address_cannotClaimThatSomethingWasDone() {
    assertThat(page("/devices?done=anything")).doesNotContain("notice success");
  }

  private Response create() {
    return post(
        "/devices/new",
        "/devices/new",
        "code",
        code,
        "name",
        "Máy tính bảng quầy số 1",
        "desk",
        TestDevices.DESK,
        "campaign",
        TestDevices.CAMPAIGN,
        "codeCampaign",
        "");
  }

  private Response post(String page, String action, String... fields) {
    return administrator.post(page, action, fields);
  }

  private String page(String address) {
    Response page = administrator.request().get(address);
    assertThat(page.statusCode()).isEqualTo(200);
    return page.asString();
  }
}
