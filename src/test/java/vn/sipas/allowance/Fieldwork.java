package vn.sipas.allowance;

import static vn.sipas.code.CodeCampaigns.execute;
import static vn.sipas.code.CodeCampaigns.rows;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.code.CodeCampaigns;
import vn.sipas.response.Channel;
import vn.sipas.response.StoredResponses;
import vn.sipas.response.SurveyResponse;
import vn.sipas.survey.Surveys;

/** A sample of communes whose people were asked: how many of each, and how it ended. */
@ApplicationScoped
public class Fieldwork {

  private static final Instant RECEIVED = Instant.parse("2026-01-02T03:04:05Z");

  private final Campaigns campaigns;
  private final Surveys surveys;
  private final StoredResponses responses;

  Fieldwork(Campaigns campaigns, Surveys surveys, StoredResponses responses) {
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.responses = responses;
  }

  /**
   * Communes 1, 2, .. in strata S1, S2, S1, ..: of each eight cases in the field, of which so many
   * answered and the others refused. Enumerator E0 asks in P0 and P1, E1 in P2 and P3, and so on.
   *
   * @return the campaign's code
   */
  public String create(int... answers) throws SQLException {
    // A stratum of a single place would have no variance, and the campaign would not open.
    int[] answered = Arrays.copyOf(answers, Math.max(4, answers.length));
    CodeCampaigns.settings("desk", "voluntary");
    List<String> communes =
        rows(
            "SELECT code FROM administrative_unit WHERE era = 'two_level' AND level = 3"
                + " AND code LIKE '99%' ORDER BY code LIMIT "
                + answered.length);
    List<Map<String, Object>> design = new ArrayList<>();
    StringBuilder file = new StringBuilder("Mã hồ sơ,Xã,Kết quả,Ngày trả,Họ tên,Địa chỉ\n");
    for (int i = 0; i < answered.length; i++) {
      design.add(
          Map.of("stratum", stratum(i), "psu", "P" + i, "unit", communes.get(i), "weight", 2));
      for (int k = 0; k < 8; k++) {
        file.append(
            "%s,%s,Đúng hạn,2/9/2025,%s Thị %d,Thôn %d\n"
                .formatted(dossier(i, k), communes.get(i), NAMES[k], i, k));
      }
    }
    String campaign = CodeCampaigns.sample(design);
    int frame = store(campaign, file.toString());
    CampaignFacts facts = campaigns.get(campaign);
    execute(
        "INSERT INTO draw (campaign_id, number, frame_id, state, sha256, drawn_at, drawn_by, main,"
            + " reserve) VALUES (%d, 1, %d, 'in_force', '%s', UTC_TIMESTAMP(3), 'test', %d, 0)"
                .formatted(facts.id(), frame, "0".repeat(64), 8 * answered.length));
    CampaignDesign places = campaigns.design(facts.id());
    for (int i = 0; i < 2; i++) {
      execute(
          "INSERT INTO enumerator (campaign_id, code, name) VALUES (%d, 'E%d', 'Người hỏi %d')"
              .formatted(facts.id(), i, i));
    }
    for (int i = 0; i < answered.length; i++) {
      ask(facts, places, i, communes.get(i), answered[i]);
    }
    return campaign;
  }

  private static int place(CampaignDesign.SamplingUnit unit) {
    return Integer.parseInt(unit.code().substring(1));
  }

  private static final String[] NAMES = {"Ân", "Bình", "Chi", "Đào", "Hà", "Lan", "Mai", "Yến"};

  private static String stratum(int i) {
    return "S" + (1 + i % 2);
  }

  private static String dossier(int place, int number) {
    return "H-%02d-%02d".formatted(place, number);
  }

  private static int store(String campaign, String file) {
    return Staff.api("analyst")
        .multiPart("spec", "{\"source\":\"test\",\"kind\":\"dossier\"}", "application/json")
        .multiPart("data", "frame.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post("/api/campaigns/{campaign}/frames", campaign)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void ask(CampaignFacts facts, CampaignDesign design, int i, String commune, int answered)
      throws SQLException {
    for (int k = 0; k < 8; k++) {
      int number = 8 * i + k + 1;
      execute(
          "INSERT INTO drawn_case (draw_id, number, code, stratum, sampling_unit, commune, turn,"
              + " reserve, probability) VALUES (%s, %d, '%s', '%s', 'P%d', '%s', %d, FALSE, 0.5)"
                  .formatted(draw(facts), number, dossier(i, k), stratum(i), i, commune, k + 1));
      execute(
          "INSERT INTO field_case (draw_id, number, mode, enumerator_id, disposition) VALUES (%s, %d,"
                  .formatted(draw(facts), number)
              + " 'interview', (SELECT id FROM enumerator WHERE campaign_id = %d AND code = 'E%d'), '%s')"
                  .formatted(facts.id(), i / 2 % 2, k < answered ? "complete" : "refusal"));
    }
    answer(facts, design, i, answered);
  }

  private static String draw(CampaignFacts facts) {
    return "(SELECT id FROM draw AS d WHERE campaign_id = " + facts.id() + ")";
  }

  /** So many more answers from the place, whatever the cases say. */
  public void answer(String campaign, int place, int answers) {
    CampaignFacts facts = campaigns.get(campaign);
    answer(facts, campaigns.design(facts.id()), place, answers);
  }

  private void answer(CampaignFacts facts, CampaignDesign design, int place, int answers) {
    var unit =
        design.samplingUnits().stream()
            .filter(one -> one.code().equals("P" + place))
            .findFirst()
            .orElseThrow();
    List<SurveyResponse> all = new ArrayList<>();
    for (int k = 0; k < answers; k++) {
      var sheet = surveys.find("sipas-service", 1).orElseThrow().newSheet();
      int level = 3 + (place(unit) + k) % 3;
      sheet.version().definitions().get(0).items("overall").forEach(i -> sheet.level(i, level));
      all.add(
          new SurveyResponse(
              UUID.randomUUID(),
              facts.id(),
              sheet.version().id(),
              Channel.INTERVIEW,
              "vi",
              unit.unitId(),
              null,
              unit.stratumId(),
              unit.id(),
              2,
              RECEIVED,
              RECEIVED,
              RECEIVED,
              sheet.packed(),
              null));
    }
    if (!all.isEmpty()) {
      responses.insertAll(all);
    }
  }

  /** Every case becomes the second household of a row that stands for several. */
  public void makeHouseholds(String campaign) throws SQLException {
    execute(
        "UPDATE drawn_case SET code = CONCAT(code, '#2') WHERE draw_id = "
            + draw(campaigns.get(campaign)));
  }

  /** One of the place's people has not been asked yet. */
  public void reopen(String campaign, int place) throws SQLException {
    execute(
        "UPDATE field_case SET disposition = NULL WHERE number = %d AND draw_id = %s"
            .formatted(8 * place + 8, draw(campaigns.get(campaign))));
  }
}
