package vn.sipas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.sipas.code.CodeCampaigns.put;
import static vn.sipas.code.CodeCampaigns.rows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;

/** In a sample a code knows the dossier's place in it. */
@QuarkusTest
class CodeSampleApiTest {

  @Inject CodeBatchRepository batches;
  @Inject CodeHashing hashing;

  private final UUID id = UUID.randomUUID();

  private static String sample() throws SQLException {
    CodeCampaigns.settings("desk", "voluntary");
    List<String> communes =
        rows(
            "SELECT code FROM administrative_unit WHERE era = 'two_level' AND level = 3"
                + " AND code LIKE '99%' ORDER BY code LIMIT 2");
    return CodeCampaigns.sample(
        List.of(
            Map.of("stratum", "S1", "psu", "P1", "unit", communes.get(0), "weight", 12.5),
            Map.of("stratum", "S1", "psu", "P2", "unit", communes.get(1), "weight", 8),
            Map.of("stratum", "S2", "psu", "P3", "weight", 4),
            Map.of("stratum", "S2", "psu", "P4", "weight", 3)));
  }

  private static String body(String campaign, String code) {
    return CodeCampaigns.body(campaign, code).replace("\"desk\"", "\"sipas-service\"");
  }

  private String place() throws SQLException {
    return rows("SELECT stratum.code, sampling_unit.code, response.weight FROM response"
            + " JOIN stratum ON stratum.id = response.stratum_id"
            + " JOIN sampling_unit ON sampling_unit.id = response.sampling_unit_id"
            + " WHERE response.id = x'"
            + CodeCampaigns.hex(id)
            + "'")
        .get(0);
  }

  @Test
  void put_withACodeOfASamplingUnit_takesItsPlaceAndWeight() throws SQLException {
    String campaign = sample();
    String code = CodeCampaigns.issue(campaign, Map.of("psu", "P3"), 1).get(0);

    put(id, body(campaign, code)).statusCode(201);

    assertThat(place()).isEqualTo("S2 P3 4");
  }

  @Test
  void put_withACodeOfAFrameClass_keepsItAndIsTheSameAgain() throws SQLException {
    String campaign = sample();
    String code = codeOf(campaign, new Lot(null, null, "S2", "P3", 4.0, 1, "late"));

    put(id, body(campaign, code)).statusCode(201);
    put(id, body(campaign, code)).statusCode(200);

    assertThat(place()).isEqualTo("S2 P3 4");
    assertThat(
            rows(
                "SELECT frame_class, design_weight FROM response WHERE id = x'"
                    + CodeCampaigns.hex(id)
                    + "'"))
        .containsExactly("late null");
  }

  /** As fieldwork issues them: one code, given out by nobody's form. */
  private String codeOf(String campaign, Lot lot) throws SQLException {
    int id =
        Integer.parseInt(rows("SELECT id FROM campaign WHERE code = '" + campaign + "'").get(0));
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    int batch = batches.add(id, UUID.randomUUID(), null, now, "admin").id();
    OneTimeCode code = OneTimeCode.fresh(new SecureRandom());
    batches.addLot(batch, lot, List.of(hashing.hash(code)), now);
    return code.printed();
  }

  @Test
  void put_withACodeOfACommune_findsItInTheDesign() throws SQLException {
    String campaign = sample();
    String unit =
        rows("SELECT u.code FROM sampling_unit s JOIN campaign c ON c.id = s.campaign_id"
                + " JOIN administrative_unit u ON u.id = s.unit_id WHERE c.code = '"
                + campaign
                + "' AND s.code = 'P1'")
            .get(0);
    String code = CodeCampaigns.issue(campaign, Map.of("unit", unit, "weight", 2.25), 1).get(0);

    put(id, body(campaign, code)).statusCode(201);

    assertThat(place()).isEqualTo("S1 P1 2.25");
  }

  /** A design may be replaced until answers came: a code must not bring a stratum that is gone. */
  @Test
  void put_whenThePlaceLeftTheDesign_isRefused() throws SQLException {
    String campaign = sample();
    String code = CodeCampaigns.issue(campaign, Map.of("psu", "P4"), 1).get(0);
    CodeCampaigns.execute(
        "DELETE s FROM sampling_unit s JOIN campaign c ON c.id = s.campaign_id"
            + " WHERE s.code = 'P4' AND c.code = '"
            + campaign
            + "'");

    put(id, body(campaign, code)).statusCode(422).body("faults.code", contains("unplaced_code"));
  }

  @Test
  void issue_forPlacesOutsideTheSample_tellsEveryRow() throws SQLException {
    String campaign = sample();

    CodeCampaigns.order(
            campaign,
            Map.of(
                "lots",
                List.of(
                    Map.of("psu", "P9", "count", 5),
                    Map.of("stratum", "S9", "count", 0),
                    Map.of("desk", "nirgends", "count", "viele"),
                    Map.of("unit", "00000", "count", 5, "colour", "red"))))
        .statusCode(422)
        .body(
            "faults.location",
            contains(
                "lots.0.psu",
                "lots.1.stratum",
                "lots.1.count",
                "lots.2.desk",
                "lots.2.count",
                "lots.3.colour",
                "lots.3.unit"));
    CodeCampaigns.order(campaign, Map.of("lots", List.of(Map.of("count", 5))))
        .statusCode(422)
        .body("faults.code", contains("not_in_sample"));
    assertThat(
            rows(
                "SELECT COUNT(*) FROM code_batch b JOIN campaign c ON c.id = b.campaign_id"
                    + " WHERE c.code = '"
                    + campaign
                    + "'"))
        .containsExactly("0");
  }

  /** Without codes, anybody could answer in the place of those drawn. */
  @Test
  void campaign_thatIsASampleOpenToThePublic_needsCodes() {
    Map<String, Object> settings = CodeCampaigns.settings("desk", "probability");
    settings.put("codeRequired", false);
    CodeCampaigns.create(settings)
        .statusCode(422)
        .body("faults.location", contains("codeRequired"))
        .body("faults.code", contains("open_sample_needs_codes"));

    settings.remove("codeRequired");
    CodeCampaigns.create(settings).statusCode(201).body("codeRequired", equalTo(true));
    settings.put("code", settings.get("code") + "-b");
    settings.put("publicAccess", false);
    CodeCampaigns.create(settings).statusCode(201).body("codeRequired", equalTo(false));
  }

  @Test
  void issue_forACampaignThatTakesNoneOrIsOver_isRefused() {
    String without = CodeCampaigns.voluntary(false);
    Map<String, Object> order = Map.of("lots", List.of(Map.of("count", 1)));

    CodeCampaigns.order(without, order)
        .statusCode(409)
        .body("code", equalTo("campaign_without_codes"));
    String over = CodeCampaigns.voluntary(true);
    Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(Map.of("status", "closed", "reason", "xong"))
        .post("/api/campaigns/{code}/status", over)
        .then()
        .statusCode(200);
    CodeCampaigns.order(over, order).statusCode(409).body("code", equalTo("campaign_over"));
  }
}
