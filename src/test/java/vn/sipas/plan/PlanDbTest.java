package vn.sipas.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Target;
import vn.sipas.response.release.VoluntaryCampaign;

/** Plans are computed from stored frames, kept as versions, signed, and handed to the draw. */
@QuarkusTest
class PlanDbTest {

  private static final int DOSSIERS = 3_000;

  @Inject PlannedCampaign surroundings;
  @Inject VoluntaryCampaign volunteers;
  @Inject Plans plans;
  @Inject Correlations correlations;
  @Inject DataSource database;

  private CampaignFacts campaign;
  private int frame;

  @BeforeEach
  void create() {
    campaign =
        surroundings.create(
            "plan-" + UUID.randomUUID().toString().substring(0, 8),
            PlannedCampaign.OLD,
            Target.absolute("overall", 0.86),
            Target.gain("service", 0.03, "demo-2024"));
    frame = surroundings.frame(campaign.code(), PlannedCampaign.OLD, DOSSIERS);
  }

  /** A campaign that is measured against the sample's keeps it from being removed. */
  @AfterEach
  void measureAgainstNothing() throws SQLException {
    sql(
        "DELETE FROM campaign_target WHERE campaign_id IN"
            + " (SELECT id FROM campaign WHERE code LIKE 'plan-%')");
  }

  private String path() {
    return "/api/campaigns/" + campaign.code() + "/plans";
  }

  private ValidatableResponse send(String body, boolean dryRun) {
    return Staff.api("analyst")
        .contentType(ContentType.JSON)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(path() + "?dryRun=" + dryRun)
        .then();
  }

  private JsonPath save(String body) {
    return send(body, false).statusCode(201).extract().jsonPath();
  }

  private ValidatableResponse sign(int version) {
    return Staff.api("administrator").post(path() + "/" + version + "/signature").then();
  }

  @Test
  void proposal_ofTheFirstMinute_isAWholePlan() {
    JsonPath proposed = send("{}", true).statusCode(200).extract().jsonPath();

    assertThat(proposed.getDouble("settings.target")).isEqualTo(0.86);
    assertThat(proposed.getDouble("settings.gain")).isEqualTo(0.03);
    assertThat(proposed.getString("settings.earlier")).isEqualTo("demo-2024");
    assertThat(proposed.getList("table.areas")).hasSize(8);
    assertThat(proposed.getLong("table.whole.inFrame")).isEqualTo(DOSSIERS);
    // 3000/(1 + 3000 · 0.0025) = 352.94
    assertThat(proposed.getLong("table.whole.sizes.official.valid")).isEqualTo(353);
    assertThat(proposed.getDouble("table.earlier.whole.share")).isBetween(0.6, 0.95);
    assertThat(proposed.getDouble("table.earlier.correlation")).isBetween(0.0, 0.5);
    assertThat(proposed.getDouble("settings.correlation"))
        .isBetween(
            proposed.getDouble("table.earlier.correlation") - 0.001,
            Math.max(0.005, proposed.getDouble("table.earlier.correlation") + 0.001));
    assertThat(proposed.getBoolean("table.areas[0].known")).isTrue();
    assertThat(plans.of(campaign.code())).isEmpty();
  }

  @Test
  void versions_areNumberedAndStayAsTheyWere() {
    save("{\"basis\":\"own\",\"own\":600,\"note\":\"Lần một\"}");
    save("{\"basis\":\"own\",\"own\":800}");
    JsonPath first = Staff.api("analyst").get(path() + "/1").jsonPath();

    assertThat(Staff.api("analyst").get(path()).jsonPath().getList("version"))
        .isEqualTo(List.of(2, 1));
    assertThat(first.getLong("settings.own")).isEqualTo(600);
    assertThat(first.getLong("table.size")).isEqualTo(600);
    assertThat(first.getString("plan.note")).isEqualTo("Lần một");
    assertThat(first.getString("plan.createdBy")).isEqualTo("analyst");
    assertThat(first.getString("plan.frameSha256")).hasSize(64);
    assertThat(first.getString("plan.signedAt")).isNull();
    assertThat(plans.get(campaign.code(), 1).table().areas())
        .isEqualTo(plans.get(campaign.code(), 1).table().areas())
        .hasSize(8);
    Staff.api("analyst").get(path() + "/3").then().statusCode(404);
  }

  @Test
  void signature_belongsToAnAdministratorAndDecidesWhatIsDrawn() throws SQLException {
    save("{\"basis\":\"own\",\"own\":600,\"rule\":\"equal\"}");
    save("{\"basis\":\"own\",\"own\":800,\"direct\":true}");
    assertThat(plans.signed(campaign.id())).isEmpty();
    Staff.api("analyst").post(path() + "/1/signature").then().statusCode(403);

    sign(2).statusCode(200).body("plan.signedBy", equalTo("administrator"));
    SamplePlan direct = plans.signed(campaign.id()).orElseThrow();
    assertThat(direct.version()).isEqualTo(2);
    assertThat(direct.frameId()).isEqualTo(frame);
    assertThat(direct.strata()).hasSize(8).allMatch(area -> area.communes() == null);

    sign(1).statusCode(200);
    SamplePlan clustered = plans.signed(campaign.id()).orElseThrow();
    assertThat(clustered.version()).as("the last signature counts").isEqualTo(1);
    assertThat(clustered.strata())
        .anyMatch(area -> area.communes() != null)
        .allMatch(area -> area.communes() == null || area.issued() % area.communes() == 0)
        .allMatch(area -> area.communes() == null || area.communes() < area.members().size());
    assertThat(clustered.strata().stream().mapToInt(area -> area.members().size()).sum())
        .isEqualTo(surroundings.communes(PlannedCampaign.OLD).size());
    sign(1).statusCode(409).body("code", equalTo("plan_signed"));
    assertThat(
            text("SELECT COUNT(*) FROM audit_entry WHERE action = 'plan_signed' AND subject = '"))
        .isEqualTo("2");
  }

  @Test
  void signature_whenASampleIsInForce_isRefused() throws SQLException {
    save("{}");
    sql(
        "INSERT INTO draw (campaign_id, number, frame_id, state, sha256, drawn_at, drawn_by, main,"
            + " reserve) VALUES (%d, 1, %d, 'in_force', '%s', NOW(3), 'test', 1, 0)"
                .formatted(campaign.id(), frame, "0".repeat(64)));
    sign(1).statusCode(409).body("code", equalTo("plan_drawn"));
    assertThat(plans.signed(campaign.id())).isEmpty();

    sql("UPDATE draw SET state = 'set_aside' WHERE campaign_id = " + campaign.id());
    sign(1).statusCode(200);
  }

  @Test
  void correlation_isThatOfTheSignedPlan_orElseOfTheEarlierCampaign() {
    JsonPath proposed = send("{}", true).statusCode(200).extract().jsonPath();
    Correlation before = correlations.of(campaign);
    save("{\"correlation\":0.031}");
    Correlation unsigned = correlations.of(campaign);
    sign(1).statusCode(200);

    assertThat(before.source()).isEqualTo(Correlation.Source.EARLIER);
    assertThat(before.campaign()).isEqualTo("demo-2024");
    assertThat(before.value())
        .isCloseTo(proposed.getDouble("table.earlier.correlation"), within(1e-6));
    assertThat(unsigned).isEqualTo(before);
    assertThat(correlations.of(campaign))
        .isEqualTo(new Correlation(0.031, Correlation.Source.PLAN, 1, null));
  }

  @Test
  void signature_ofAPlanWhoseFrameIsGone_isRefused() {
    JsonPath saved = save("{}");
    String hash = saved.getString("plan.frameSha256").substring(0, 8);
    Staff.api("analyst")
        .delete("/api/campaigns/" + campaign.code() + "/frames/" + frame + "?confirm=" + hash)
        .then()
        .statusCode(204);

    sign(1).statusCode(409).body("code", equalTo("plan_frame_removed"));
    Staff.api("analyst").get(path() + "/1").then().statusCode(200);
    send("{}", true).statusCode(409).body("code", equalTo("plan_without_frame"));
  }

  @Test
  void faults_ofSettingsAndGroups_areToldAtOnce() {
    send("{\"share\":82,\"rule\":\"fair\",\"frame\":999999,\"colour\":1}", true)
        .statusCode(422)
        .body("faults.location", hasItems("share", "rule", "frame", "colour"));
    send("{\"areas\":\"groups\",\"groups\":\"Cụm A: 99999\"}", true)
        .statusCode(422)
        .body("faults.code", equalTo(List.of("groups_unknown", "groups_empty", "groups_missing")));
    send("[]", true).statusCode(422);
    assertThat(plans.of(campaign.code())).isEmpty();
  }

  @Test
  void campaignOfVolunteers_hasNoPlan() {
    String code = "plan-v-" + UUID.randomUUID().toString().substring(0, 8);
    volunteers.create(code);

    Staff.api("analyst")
        .get("/api/campaigns/" + code + "/plans")
        .then()
        .statusCode(409)
        .body("code", equalTo("plan_voluntary"));
    assertThat(Staff.browser("analyst").get("/campaigns/" + code + "/plan").asString())
        .contains("tự nguyện");
  }

  @Test
  void frameOfTheNewEra_isPlannedByCommuneOrByOldDistricts() {
    String code = "plan-n-" + UUID.randomUUID().toString().substring(0, 8);
    campaign = surroundings.create(code, PlannedCampaign.NEW);
    surroundings.frame(code, PlannedCampaign.NEW, DOSSIERS);
    int communes = surroundings.communes(PlannedCampaign.NEW).size();

    JsonPath units = send("{\"minimum\":0}", true).statusCode(200).extract().jsonPath();
    assertThat(units.getList("table.areas")).hasSize(communes);
    assertThat(units.getList("table.areas.rules.power.drawn")).containsOnlyNulls();
    JsonPath groups = send("{\"areas\":\"groups\"}", true).statusCode(200).extract().jsonPath();
    assertThat(groups.getList("table.areas.code", String.class))
        .hasSizeBetween(2, communes - 1)
        .allMatch(group -> group.startsWith("CUM-"));
    assertThat(groups.getList("table.areas.members.flatten()")).hasSize(communes);
    JsonPath whole = send("{\"areas\":\"whole\"}", true).statusCode(200).extract().jsonPath();
    assertThat(whole.getString("table.areas[0].code")).isEqualTo("99");
  }

  @Test
  void households_areCounted() {
    String code = "plan-h-" + UUID.randomUUID().toString().substring(0, 8);
    campaign = surroundings.create(code, PlannedCampaign.NEW);
    String commune = surroundings.communes(PlannedCampaign.NEW).get(0).code();
    String rows =
        "Mã thôn,Thôn,Xã,Số hộ\nT-1,Một,%s,250\nT-2,Hai,%s,150\n".formatted(commune, commune);
    Staff.api("analyst")
        .multiPart(
            "spec", "{\"source\":\"xã\",\"kind\":\"household\"}", "application/json;charset=UTF-8")
        .multiPart("data", "f.csv", rows.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post("/api/campaigns/" + code + "/frames")
        .then()
        .statusCode(201);

    send("{}", true)
        .body("table.kind", equalTo("household"))
        .body("table.whole.inFrame", equalTo(400))
        .body("table.whole.sizes.official.valid", equalTo(200));
  }

  @Test
  void document_isWordAndSaysWhatTheSampleCanShow() throws IOException {
    save("{}");
    byte[] file =
        Staff.browser("analyst")
            .get("/campaigns/" + campaign.code() + "/plan/1/plan.docx")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    String text = "";
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    assertThat(text)
        .contains("KẾ HOẠCH LẤY MẪU", "không phân biệt được với ngẫu nhiên", "353 phiếu");
  }

  private void sql(String statement) throws SQLException {
    try (var connection = database.getConnection();
        var update = connection.createStatement()) {
      assertThat(update.executeUpdate(statement)).isPositive();
    }
  }

  private String text(String query) throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.createStatement();
        var rows = select.executeQuery(query + campaign.code() + "'")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
