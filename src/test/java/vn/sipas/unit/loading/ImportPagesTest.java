package vn.sipas.unit.loading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.unit.Caller;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.Units;

@QuarkusTest
class ImportPagesTest {

  private static final String RENAMED =
      """
      code,level,name,type,parent_code,valid_from
      99136,2,Xã Ea Knŏk,Xã,99,2025-07-01
      """;
  private static final String FAULTY =
      RENAMED.replace(",99,", ",98,").replace("2025-07", "2025-13");

  @Inject SampleProvince sample;
  @Inject Units units;

  private Caller caller;

  @BeforeEach
  void signIn() {
    caller = Caller.administrator();
  }

  @BeforeEach
  @AfterEach
  void loadSample() {
    sample.load();
  }

  @Test
  void upload_showsWhatWouldChange_andConfirmationChangesIt() {
    String check = upload(RENAMED).header("Location");
    String page = caller.page(check);

    assertThat(page).contains("Không có lỗi", "units-2025.csv").doesNotContain("[unit.");
    assertThat(nameOf99136()).isEqualTo("Xã Ea Knôk");

    caller.press(check).then().statusCode(303).header("Location", endsWith("/units?loaded=1"));
    assertThat(nameOf99136()).isEqualTo("Xã Ea Knŏk");
    caller.request().get(check).then().statusCode(404);
  }

  @Test
  void faults_areListedAndCannotBeConfirmed() {
    String check = upload(FAULTY).header("Location");
    String page = caller.page(check);

    assertThat(page)
        .contains("Có 1 lỗi", "valid_from", "2025-13-01")
        .doesNotContain("Nạp vào hệ thống</button>", "[unit.");
  }

  @Test
  void noFile_isSaid() {
    Response answer = upload("");

    answer.then().statusCode(303).header("Location", endsWith("/units/import?none=1"));
    assertThat(caller.page("/units/import?none=1")).contains("Chưa chọn tệp nào");
  }

  @Test
  void formWithoutToken_isRefused() {
    caller
        .request()
        .multiPart("units-2025", "units-2025.csv", RENAMED.getBytes(UTF_8), "text/csv")
        .post("/units/import")
        .then()
        .statusCode(400);
  }

  @Test
  void api_dryRun_listsFaultsAndChangesNothing() {
    Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(Map.of("files", Map.of("units-2025", FAULTY + "99139,2,Ea,Xã,99,2025-07-01\n")))
        .post("/api/unit-imports?dryRun=true")
        .then()
        .statusCode(200)
        .body("faults.code", containsInAnyOrder("bad_date", "name_without_type"))
        .body("faults[0].line", equalTo(2));
    assertThat(nameOf99136()).isEqualTo("Xã Ea Knôk");
  }

  @Test
  void api_import_refusesFaultsAndTakesCorrectLists() {
    Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(Map.of("files", Map.of("units-2025", FAULTY)))
        .post("/api/unit-imports")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("faults", hasSize(1))
        .body("faults[0].location", equalTo("units-2025.csv:2:valid_from"));
    Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(Map.of("files", Map.of("units-2025", RENAMED)))
        .post("/api/unit-imports")
        .then()
        .statusCode(200)
        .body("files[0].changed", equalTo(1));
    assertThat(nameOf99136()).isEqualTo("Xã Ea Knŏk");
  }

  @Test
  void importing_isForAdministratorsOnly() {
    Staff.api("analyst")
        .contentType(ContentType.JSON)
        .body(Map.of("files", Map.of("units-2025", RENAMED)))
        .post("/api/unit-imports")
        .then()
        .statusCode(403);
    Caller.analyst().request().get("/units/import").then().statusCode(403);
  }

  @Test
  void api_unknownFileOrNone_isAFault() {
    Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(Map.of("files", Map.of("wards", "code")))
        .post("/api/unit-imports")
        .then()
        .statusCode(422)
        .body("faults[0].code", equalTo("unknown_file"));
    Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/unit-imports")
        .then()
        .statusCode(422)
        .body("faults[0].code", equalTo("no_file"));
  }

  private Response upload(String content) {
    return caller
        .form("/units/import")
        .multiPart("units-2025", "units-2025.csv", content.getBytes(UTF_8), "text/csv")
        .post("/units/import");
  }

  private String nameOf99136() {
    return units.tree().find(new EraCode(Era.TWO_LEVEL, "99136")).orElseThrow().name();
  }
}
