package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.desk.TestDevices;
import vn.sipas.desk.TestDevices.Tablet;
import vn.sipas.platform.Visitor;

/** A tablet that cannot send is carried to the office as a file. */
@QuarkusTest
class QueueImportJourneyTest {

  @TestHTTPResource URI root;
  @Inject DataSource database;
  @Inject TestDevices devices;

  private Tablet tablet;
  private OutboxDesk desk;
  private StoredAnswers stored;

  @BeforeEach
  void enrol() throws IOException {
    tablet = devices.tablet();
    stored = new StoredAnswers(database);
    desk = new OutboxDesk(root).enrol(devices.secret(tablet));
    desk.network.cut();
  }

  @AfterEach
  void leave() throws IOException {
    desk.close();
    devices.remove(tablet);
  }

  @Test
  void exportedQueue_isImportedOnThePage_andTheTabletMayStillSend() throws Exception {
    List<UUID> good = List.of(desk.put(5, "riêng tư"), desk.put(4, ""));
    UUID bad = desk.put(9, "");
    String file = export();
    assertThat(file).doesNotContain("riêng tư", "access.1");
    devices.revoke(tablet);

    try (Visitor administrator = new Visitor(root, "queue")) {
      administrator.signIn(Staff.named("administrator"), Staff.PASSWORD);
      administrator.open("/responses/import");
      administrator.look("choose");
      choose(administrator, file.replace(good.get(0).toString(), UUID.randomUUID().toString()));
      assertThat(administrator.text()).contains("Tệp bị hỏng hoặc đã bị sửa");
      administrator.lookAtFaults("damaged");

      choose(administrator, file);
      assertThat(administrator.text())
          .contains("Số phiếu trong tệp: 3", "Một số phiếu bị từ chối", bad.toString());
      administrator.look("imported");

      administrator.open("/responses/import");
      choose(administrator, file);
      assertThat(administrator.page().locator("tr", rowOptions("Đã có từ trước")).innerText())
          .endsWith("2");
      administrator.open("/responses/import");
      administrator.look("earlier");
    }
    assertThat(stored.idsOf(List.of(good.get(0), good.get(1), bad)))
        .containsExactlyInAnyOrderElementsOf(good);
  }

  private static com.microsoft.playwright.Page.LocatorOptions rowOptions(String text) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
  }

  @Test
  void importedResponse_isAlreadyThere_whenTheTabletSendsIt() throws Exception {
    UUID id = desk.put(5, "");
    importing(export())
        .statusCode(200)
        .body("report.stored", equalTo(1))
        .body("responses[0].status", equalTo(201));

    desk.network.mend();
    desk.await(() -> desk.sync() == null);

    assertThat(desk.unsent()).isZero();
    assertThat(desk.setAside()).isZero();
    assertThat(stored.idsOf(List.of(id))).containsExactly(id);
  }

  @Test
  void fileThatIsNone_orOfAnotherSystem_isRefused() {
    desk.put(5, "");
    String file = export();

    importing("{\"format\":\"other\"}").statusCode(422).body("code", equalTo("not_a_queue_file"));
    importing("[1").statusCode(422).body("code", equalTo("not_a_queue_file"));
    importing(file.replaceAll("\\{\"id\":[^}]*}", "null"))
        .statusCode(422)
        .body("code", equalTo("not_a_queue_file"));
    importing("null").statusCode(422).body("code", equalTo("not_a_queue_file"));
    importing(file.replace(tablet.code(), "T-NOBODY"))
        .statusCode(422)
        .body("code", equalTo("queue_file_of_unknown_device"));
    importing(file.replaceAll("\\.[A-Za-z0-9_-]{22}\"", ".AAAAAAAAAAAAAAAAAAAAAA\""))
        .statusCode(422)
        .body("code", equalTo("queue_file_damaged"));
  }

  private static void choose(Visitor administrator, String file) {
    administrator
        .page()
        .setInputFiles(
            "#file",
            new FilePayload(
                "queue.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
    administrator.press("Nhập");
  }

  private String export() {
    return (String) desk.call("return (await outbox.exportFile()).text();", null);
  }

  private static io.restassured.response.ValidatableResponse importing(String file) {
    return Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/api/response-imports")
        .then();
  }
}
