package vn.sipas.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.sipas.code.CodeCampaigns.rows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;
import vn.sipas.code.CodeCampaigns;
import vn.sipas.field.FieldCampaign;

/**
 * A frame of four communes, three of which are drawn with 15 dossiers each. In every one 10 people
 * answer on paper, one in part; one refuses, one is not met, one does not belong, of one it is not
 * known. Somebody of the reserve answers in place of the first who refused.
 */
@QuarkusTest
class FieldReportDbTest {

  private static final int IN_COMMUNE = 40;
  private static final String SECOND = "field-second";

  private String code;
  private FieldCampaign field;

  private ValidatableResponse post(String path, Object body) {
    return Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/campaigns/" + code + path)
        .then();
  }

  private void draw() throws SQLException {
    Map<String, Object> settings = CodeCampaigns.settings("sipas-service", "probability");
    settings.put("design", "cluster");
    code = CodeCampaigns.create(settings).statusCode(201).extract().path("code");
    List<String> communes =
        rows(
            "SELECT code FROM administrative_unit WHERE era = 'two_level' AND level = 3"
                + " AND code LIKE '99%' ORDER BY code LIMIT 4");
    List<String> agencies =
        rows("SELECT code FROM agency WHERE era = 'two_level' AND level = 1 ORDER BY code LIMIT 1");
    field = new FieldCampaign(code, communes, agencies);
    StringBuilder csv = new StringBuilder("Mã hồ sơ,Xã,Cơ quan,Kết quả,Điện thoại\n");
    for (int i = 0; i < communes.size() * IN_COMMUNE; i++) {
      csv.append(
          "H-%d,%s,%s,Rút hồ sơ,0907%06d\n"
              .formatted(i, communes.get(i / IN_COMMUNE), i % 2 == 0 ? agencies.get(0) : "", i));
    }
    int frame =
        Staff.api("administrator")
            .multiPart(
                "spec", "{\"source\":\"báo cáo thực địa\"}", "application/json;charset=UTF-8")
            .multiPart("data", "f.csv", csv.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
            .post("/api/campaigns/{code}/frames", code)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    post("/draws/seed", "{}").statusCode(201);
    post(
            "/draws",
            Map.of(
                "frame",
                frame,
                "areas",
                List.of(Map.of("unit", "99", "communes", 3, "issued", 45))))
        .statusCode(201);
    post("/status", Map.of("status", "open")).statusCode(200);
  }

  private Map<String, List<Integer>> casesByCommune() {
    List<Map<String, Object>> cases =
        FieldCampaign.api().get(field.api("/cases")).jsonPath().getList("");
    Map<String, List<Integer>> byCommune = new TreeMap<>();
    cases.forEach(
        one ->
            byCommune
                .computeIfAbsent((String) one.get("commune"), key -> new ArrayList<>())
                .add((Integer) one.get("number")));
    return byCommune;
  }

  private void answered(int number, String oneTimeCode, String disposition) {
    field.answer(oneTimeCode, "paper").statusCode(201);
    field
        .report(
            Map.of(
                "case",
                "" + number,
                "mode",
                "paper",
                "result",
                "answered",
                "disposition",
                disposition))
        .statusCode(200);
  }

  private void ended(int number, String disposition) {
    field.report(Map.of("case", "" + number, "disposition", disposition)).statusCode(200);
  }

  private void work() {
    field.post("", Map.of()).statusCode(200);
    field.enumerator("DT", "other", "");
    Map<String, List<Integer>> byCommune = casesByCommune();
    assertThat(byCommune.values()).hasSize(3).allMatch(own -> own.size() == 15);
    byCommune
        .keySet()
        .forEach(
            commune ->
                field
                    .post(
                        "/assignments",
                        Map.of("commune", commune, "enumerator", "DT", "mode", "paper"))
                    .statusCode(200));
    Map<String, String> codes = field.codes();
    for (List<Integer> own : byCommune.values()) {
      for (int number : own.subList(0, 10)) {
        answered(number, codes.get("" + number), "complete");
      }
      answered(own.get(10), codes.get("" + own.get(10)), "partial");
      ended(own.get(11), "refusal");
      ended(own.get(12), "non_contact");
      ended(own.get(13), "not_eligible");
      ended(own.get(14), "eligibility_unknown");
    }
    int refused = byCommune.values().iterator().next().get(11);
    int by =
        field
            .post("/replacements", Map.of("number", refused, "reason", "Từ chối"))
            .statusCode(200)
            .extract()
            .path("by");
    answered(by, field.codes().get("" + by), "complete");
  }

  /** 10 % of 34 interviews of one enumerator are 4; one of them was never asked. */
  private void checkAgain(Browser administrator) {
    String page = "/campaigns/" + code + "/back-checks";
    administrator.post(page, page, "percent", "10").then().statusCode(303);
    String api = "/api/campaigns/" + code + "/back-checks";
    List<Integer> drawn = Staff.api("analyst").get(api).path("checks.number");
    assertThat(drawn).hasSize(4);
    for (int number : drawn.subList(0, 3)) {
      List<String> findings = number == drawn.get(0) ? List.of("not_asked") : List.of();
      Staff.api("analyst")
          .contentType(ContentType.JSON)
          .body(Map.of("result", "reached", "findings", findings))
          .put(api + "/" + number)
          .then()
          .statusCode(200);
    }
  }

  private String leaveOut(Browser administrator) throws SQLException {
    String place =
        rows("SELECT MAX(sampling_unit.code) FROM sampling_unit JOIN campaign"
                + " ON campaign.id = campaign_id WHERE campaign.code = '"
                + code
                + "'")
            .get(0);
    String page = "/campaigns/" + code + "/back-checks/places/" + place;
    administrator
        .post(page, page, "decision", "exclude", "reason", "Không ai đến hỏi")
        .then()
        .statusCode(303);
    return place;
  }

  @Test
  void report_ofARealField_hasRatesComparisonAndQuality() throws Exception {
    draw();
    work();
    Browser administrator = Staff.browser().signIn(Staff.named("administrator"), Staff.PASSWORD);
    checkAgain(administrator);
    leaveOut(administrator);
    post("/status", Map.of("status", "closed")).statusCode(200);
    int number = post("/publication/proposals", "").statusCode(201).extract().path("number");

    String page =
        text(
            administrator
                .request()
                .get("/campaigns/" + code + "/publication/" + number + "/report")
                .asString());
    String docx = text(document(administrator, number));

    for (String report : List.of(page, docx)) {
      assertThat(report)
          .contains("46 trường hợp", "1 trường hợp thay thế")
          // I 31, P 3, R 3, NC 3, UO 3, outside 3; e = 40/43, so 40 + 3e = 42.8
          .contains(
              "|31|43|72,1\u00a0%|",
              "|34|43|79,1\u00a0%|",
              "|31|42,8|72,4\u00a0%|",
              "|34|42,8|79,5\u00a0%|",
              "|31|40|77,5\u00a0%|",
              "|34|40|85,0\u00a0%|")
          .contains("|Từ chối|3|", "|Không thuộc đối tượng|3|")
          // all weigh the same: 43 could answer, 34 did
          .contains("|Công dân rút|43|34|100,0\u00a0%|100,0\u00a0%|0,0|")
          .contains("Phúc tra: 4 trên 34 cuộc phỏng vấn", "gặp lại 3 người")
          .contains("1 có điểm khác, 1 nghiêm trọng; 1 chưa hỏi lại")
          .contains(
              "11 phiếu không được tính", "|Không ai đến hỏi|" + Staff.named("administrator") + "|")
          .contains("quyền số thiết kế");
      assertThat(agencies(report)).containsExactly(cases(0), cases(1));
    }
  }

  /** Cases that could answer and those who did, where the frame names an agency and where not. */
  private String cases(int untold) throws SQLException {
    return rows("SELECT SUM(disposition <> 'not_eligible'), SUM(disposition IN ('complete', 'partial'))"
            + " FROM field_case JOIN drawn_case USING (draw_id, number)"
            + " JOIN draw ON draw.id = draw_id JOIN campaign ON campaign.id = campaign_id"
            + " WHERE campaign.code = '"
            + code
            + "' AND (agency IS NULL) = "
            + untold)
        .get(0)
        .replace(' ', '|');
  }

  private static List<String> agencies(String report) {
    String table = report.substring(report.indexOf("Theo cơ quan"));
    var row = java.util.regex.Pattern.compile("\\|[^|]+\\|(\\d+\\|\\d+)\\|[0-9,]+\u00a0%");
    var found = row.matcher(table);
    List<String> rows = new ArrayList<>();
    while (rows.size() < 2 && found.find()) {
      rows.add(found.group(1));
    }
    return rows;
  }

  @Test
  void frozenResults_keepTheFieldAsItWas() throws SQLException {
    draw();
    work();
    Staff.ensure(SECOND, "administrator", null);
    post("/status", Map.of("status", "closed")).statusCode(200);
    int number = post("/publication/proposals", "").statusCode(201).extract().path("number");
    io.restassured.RestAssured.given()
        .auth()
        .preemptive()
        .basic(SECOND, Staff.PASSWORD)
        .post("/api/campaigns/" + code + "/publication/" + number + "/approval")
        .then()
        .statusCode(200);
    int refused = casesByCommune().values().iterator().next().get(11);

    field
        .report(Map.of("case", "" + refused, "disposition", "moved_away", "reason", "x"))
        .statusCode(409)
        .body("code", equalTo("campaign_frozen"));
    String checks = "/campaigns/" + code + "/back-checks";
    Staff.browser()
        .signIn(Staff.named("administrator"), Staff.PASSWORD)
        .post(checks, checks, "percent", "10")
        .then()
        .statusCode(409);
    post("/publication/correction", Map.of("reason", "Ghi nhầm")).statusCode(200);
    field
        .report(Map.of("case", "" + refused, "disposition", "moved_away", "reason", "Ghi nhầm"))
        .statusCode(200);
    Staff.api("analyst")
        .get("/api/campaigns/" + code + "/publication/" + number + "/verification")
        .then()
        .body("moved.facts", hasItem("fieldwork"));
  }

  /** Cells and paragraphs with a stroke between. */
  private static String text(String markup) {
    return markup.replaceAll("<[^>]+>", "|").replaceAll("\\s*\\|[|\\s]*", "|");
  }

  private String document(Browser browser, int number) throws IOException {
    byte[] file =
        browser
            .request()
            .get("/api/campaigns/" + code + "/publication/" + number + "/approval-report.docx")
            .asByteArray();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException("no document");
  }
}
