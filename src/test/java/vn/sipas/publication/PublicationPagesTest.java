package vn.sipas.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.Units;

/** Who reads what of a version, on pages and in files. */
@QuarkusTest
class PublicationPagesTest {

  private static final String PAGE = "/campaigns/" + SamplePublication.CODE + "/publication";
  private static final String SECOND = "second-administrator";

  @Inject SamplePublication sample;
  @Inject Units units;

  private int number;

  @BeforeEach
  void propose() {
    Staff.ensure(SECOND, "administrator", null);
    sample.forget();
    number =
        Staff.api("administrator")
            .post(SamplePublication.PATH + "/proposals")
            .jsonPath()
            .getInt("number");
  }

  @AfterEach
  void end() {
    sample.forget();
  }

  private void approve() {
    io.restassured.RestAssured.given()
        .auth()
        .preemptive()
        .basic(SECOND, Staff.PASSWORD)
        .post(SamplePublication.PATH + "/" + number + "/approval")
        .then()
        .statusCode(200);
  }

  private static String page(String role, String path) {
    Response response = Staff.browser(role).get(path);
    assertThat(response.statusCode()).as("%s as %s", path, role).isEqualTo(200);
    return response.asString();
  }

  @Test
  void proposer_isToldThatAnotherMustDecide() {
    String report = page("administrator", PAGE + "/" + number + "/report");

    assertThat(report)
        .contains("một quản trị viên khác phải phê duyệt", "Rút đề nghị", "Tỷ lệ trả lời")
        .doesNotContain("/approve\"", "[publication");
    assertThat(page("analyst", PAGE + "/" + number + "/report"))
        .contains("cần một quản trị viên không phải người đề nghị")
        .doesNotContain("/approve\"");
    String others =
        Staff.browser()
            .signIn(SECOND, Staff.PASSWORD)
            .request()
            .get(PAGE + "/" + number + "/report")
            .asString();
    assertThat(others).contains("/approve\"", "Phê duyệt và chốt số liệu");
  }

  @Test
  void results_sayWhetherTheyMayMove() {
    String results = "/campaigns/" + SamplePublication.CODE + "/results";
    assertThat(page("analyst", results)).contains("Chưa được phê duyệt");
    approve();
    assertThat(page("analyst", results)).contains("đã được phê duyệt và chốt: phiên bản 1");
    assertThat(page("analyst", "/campaigns/" + SamplePublication.CODE)).contains(PAGE);
  }

  /** A district's viewer sees the district and its communes, as the results service shows them. */
  @Test
  void unitViewer_seesHisUnitsOfApprovedVersionsAlone() {
    AdministrativeUnit district =
        units.tree().asOf(LocalDate.of(2025, 6, 30)).all(UnitLevel.DISTRICT).get(0);
    Staff.ensure("viewer-of-a-version", "unit_viewer", district.id());
    var viewer = Staff.browser().signIn("viewer-of-a-version", Staff.PASSWORD);
    String path = SamplePublication.PATH + "/" + number;

    assertThat(viewer.request().get(PAGE + "/" + number).statusCode()).isEqualTo(404);
    assertThat(viewer.request().get(path + "/tables.csv").statusCode()).isEqualTo(404);
    approve();
    assertThat(viewer.request().get(PAGE + "/" + number + "/report").statusCode()).isEqualTo(403);

    JsonPath seen = viewer.request().get(path).jsonPath();
    assertThat(seen.getList("tables.by", String.class)).containsExactly("district", "commune");
    assertThat(seen.getList("tables[0].domains.code", String.class))
        .containsExactly(district.code());
    List<String> communes =
        units.tree().asOf(LocalDate.of(2025, 6, 30)).children(district).stream()
            .map(AdministrativeUnit::code)
            .toList();
    List<String> shown = seen.getList("tables[1].domains.code", String.class);
    assertThat(communes).containsAll(shown);
    assertThat(shown).isNotEmpty();
    JsonPath live =
        viewer
            .request()
            .get("/api/campaigns/" + SamplePublication.CODE + "/results?by=commune&measure=overall")
            .jsonPath();
    List<Object> hidden =
        live.getList("estimates.findAll { it.reliability == 'hidden' }.domain.commune");
    assertThat(
            seen.getList("tables[1].domains.findAll { it.cells[0].reliability == 'hidden' }.code"))
        .as("hidden in the version as in results")
        .containsExactlyInAnyOrderElementsOf(hidden);
    assertThat(viewer.request().get(PAGE + "/" + number).asString()).contains(district.name());
    assertThat(viewer.request().get(path + "/tables.csv").asString().lines().count())
        .isLessThan(Staff.api("analyst").get(path + "/tables.csv").asString().lines().count());
  }

  @Test
  void approval_needsTheTickAndReturnsNeedAReason() {
    var browser = Staff.browser().signIn(SECOND, Staff.PASSWORD);

    Response unticked =
        browser.post(PAGE + "/" + number + "/report", PAGE + "/" + number + "/approve");
    assertThat(unticked.statusCode()).isEqualTo(422);
    assertThat(unticked.asString()).contains("Hãy xác nhận đã đọc báo cáo");
    Response without =
        browser.post(PAGE + "/" + number + "/report", PAGE + "/" + number + "/return");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.asString()).contains("Hãy nêu lý do");
    Response approved =
        browser.post(
            PAGE + "/" + number + "/report", PAGE + "/" + number + "/approve", "read", "yes");
    assertThat(approved.statusCode()).isEqualTo(303);
    assertThat(page("analyst", PAGE)).contains("Phiên bản 1 đang có hiệu lực", "Mở đính chính");
  }

  @Test
  void files_areReadFromWhatWasStored() throws Exception {
    String path = SamplePublication.PATH + "/" + number;
    String csv = Staff.api("analyst").get(path + "/tables.csv").asString();
    assertThat(csv).startsWith("\uFEFFtable,place,placeLabel,level,measure");
    String answers = sample.answers();
    try {
      sample.answers((answers.charAt(0) == '1' ? '2' : '1') + answers.substring(1));
      sample.execute("UPDATE response_revision SET revision = revision + 1");
      assertThat(Staff.api("analyst").get(path + "/tables.csv").asString()).isEqualTo(csv);
    } finally {
      sample.answers(answers);
      sample.execute("UPDATE response_revision SET revision = revision + 1");
    }
    assertThat(Staff.api("analyst").get(path + "/tables.xlsx").asByteArray()).startsWith('P', 'K');
    byte[] docx = Staff.api("analyst").get(path + "/approval-report.docx").asByteArray();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      String text = "";
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text += entry.getName().equals("word/document.xml") ? new String(zip.readAllBytes()) : "";
      }
      assertThat(text).contains("Tỷ lệ trả lời", "NGƯỜI PHÊ DUYỆT");
    }
  }
}
