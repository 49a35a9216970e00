package vn.sipas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;

/** The plan's pages: computed at once, recomputed, saved, compared, signed. */
@QuarkusTest
class PlanPagesTest {

  @Inject PlannedCampaign surroundings;

  private String path;
  private String code;
  private Browser browser;

  @BeforeEach
  void create() {
    code = "plan-p-" + UUID.randomUUID().toString().substring(0, 8);
    surroundings.create(code, PlannedCampaign.OLD);
    path = "/campaigns/" + code + "/plan";
    browser = Staff.browser().signIn(Staff.named("administrator"), Staff.PASSWORD);
  }

  private String page(String address) {
    return browser.request().get(address).then().statusCode(200).extract().asString();
  }

  private Response post(String address, String... fields) {
    return browser.post(path, address, fields);
  }

  @Test
  void campaignWithoutFrame_saysWhatComesNext() {
    assertThat(page(path)).contains("/campaigns/" + code + "/frames/import");
  }

  @Test
  void targets_pointToThePlan() {
    assertThat(page("/campaigns/" + code + "/targets")).contains(path);
    assertThat(page("/campaigns/" + code)).contains(path);
  }

  @Test
  void plan_isShownComputedAndKept() {
    surroundings.frame(code, PlannedCampaign.OLD, 2_000);
    String shown = page(path + "?lang=vi");
    assertThat(shown)
        .contains("không phân biệt được với ngẫu nhiên", "Huyện", "Lũy thừa", "value=\"70\"");

    String computed =
        post(path, "action", "compute", "basis", "own", "own", "555", "rule", "equal")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(computed).contains("value=\"555\"");
    Response saved = post(path, "action", "save", "basis", "own", "own", "555", "note", "Lần <1>");
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(saved.header("Location")).endsWith(path + "/1");
    assertThat(page(path + "/1")).contains("Lần &lt;1&gt;", "Chưa ký", "signature");
    post(path, "action", "save", "basis", "own", "own", "700");
    assertThat(page(path + "/2")).contains("So với phiên bản 1", "555", "700");
    assertThat(page(path + "?version=1")).contains("value=\"555\"");
  }

  @Test
  void faults_standAtTheirFieldsWithWhatWasTyped() {
    surroundings.frame(code, PlannedCampaign.OLD, 500);
    String refused =
        post(path, "action", "save", "share", "820", "minimum", "x")
            .then()
            .statusCode(422)
            .extract()
            .asString();

    assertThat(refused)
        .contains("id=\"share-error\"", "id=\"minimum-error\"", "value=\"820\"", "href=\"#share\"")
        .doesNotContain("id=\"margin-error\"");
    assertThat(page(path)).doesNotContain("Phiên bản 1");
  }

  @Test
  void signing_needsTheConfirmation() {
    surroundings.frame(code, PlannedCampaign.OLD, 500);
    post(path, "action", "save");
    String signature = path + "/1/signature";

    assertThat(post(signature).statusCode()).isEqualTo(422);
    assertThat(post(signature, "confirm", "true").statusCode()).isEqualTo(303);
    assertThat(page(path + "/1")).contains("Đã ký, đang dùng").doesNotContain("name=\"confirm\"");
    assertThat(post(signature, "confirm", "true").statusCode()).isEqualTo(422);
  }
}
