package vn.sipas.field;

import static vn.sipas.code.CodeCampaigns.execute;
import static vn.sipas.code.CodeCampaigns.rows;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sipas.access.Staff;
import vn.sipas.code.CodeCampaigns;

/**
 * A sample of two communes in the field's hands: P1 with the cases 1 to 14 and a reserve of 31, 32;
 * P2 with 15 to 20 and a reserve of 33. Dossiers of P1 were handled by the first agency, those of
 * P2 by the second.
 */
public record FieldCampaign(String code, List<String> communes, List<String> agencies) {

  public static final int MAIN = 20;
  public static final int FIRST_PLACE = 14;

  public static FieldCampaign drawn() throws SQLException {
    CodeCampaigns.settings("desk", "voluntary");
    List<String> communes =
        rows(
            "SELECT code FROM administrative_unit WHERE era = 'two_level' AND level = 3"
                + " AND code LIKE '99%' ORDER BY code LIMIT 2");
    List<String> agencies =
        rows("SELECT code FROM agency WHERE era = 'two_level' AND level = 1 ORDER BY code LIMIT 2");
    String code =
        CodeCampaigns.sample(
            List.of(
                Map.of("stratum", "S1", "psu", "P1", "unit", communes.get(0), "weight", 12.5),
                Map.of("stratum", "S1", "psu", "P2", "unit", communes.get(1), "weight", 8)));
    FieldCampaign campaign = new FieldCampaign(code, communes, agencies);
    campaign.storeFrame();
    campaign.draw();
    return campaign;
  }

  /** Drawn, and begun. */
  public static FieldCampaign started() throws SQLException {
    FieldCampaign campaign = drawn();
    api().post(campaign.api("")).then().statusCode(200);
    return campaign;
  }

  private String commune(int number) {
    return communes.get(number <= FIRST_PLACE || number == 31 || number == 32 ? 0 : 1);
  }

  private String agency(int number) {
    return agencies.get(communes.indexOf(commune(number)));
  }

  private static List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 1; i <= MAIN; i++) {
      numbers.add(i);
    }
    numbers.addAll(List.of(31, 32, 33));
    return numbers;
  }

  private void storeFrame() {
    StringBuilder csv =
        new StringBuilder("Mã hồ sơ,Xã,Cơ quan,Kết quả,Họ tên,Điện thoại,Địa chỉ\n");
    for (int number : numbers()) {
      csv.append(
          "H-%d,%s,%s,%s,Nguyễn Kín Đáo %d,0901%06d,Số nhà %d\n"
              .formatted(
                  number,
                  commune(number),
                  agency(number),
                  number % 2 == 0 ? "Từ chối" : "Rút hồ sơ",
                  number,
                  number,
                  number));
    }
    api()
        .multiPart("data", "frame.csv", csv.toString().getBytes(StandardCharsets.UTF_8))
        .multiPart(
            "spec",
            "{\"source\":\"test\",\"kind\":\"dossier\",\"columns\":{\"code\":\"Mã hồ sơ\","
                + "\"commune\":\"Xã\",\"agency\":\"Cơ quan\",\"outcome\":\"Kết quả\","
                + "\"name\":\"Họ tên\",\"phone\":\"Điện thoại\",\"address\":\"Địa chỉ\"}}",
            "application/json;charset=UTF-8")
        .post("/api/campaigns/{code}/frames", code)
        .then()
        .statusCode(201);
  }

  private void draw() throws SQLException {
    execute(
        "INSERT INTO draw (campaign_id, number, frame_id, state, sha256, drawn_at, drawn_by, main,"
            + " reserve) SELECT campaign.id, 1, frame.id, 'in_force', frame.sha256,"
            + " frame.created_at, 'test', 20, 3 FROM campaign JOIN frame"
            + " ON frame.campaign_id = campaign.id WHERE campaign.code = '"
            + code
            + "'");
    for (int number : numbers()) {
      boolean first = commune(number).equals(communes.get(0));
      int turn = number <= FIRST_PLACE ? number : number <= MAIN ? number - FIRST_PLACE : number;
      execute(
          "INSERT INTO drawn_case (draw_id, number, code, stratum, sampling_unit, commune, agency,"
              + " outcome, turn, reserve, probability) SELECT draw.id, %d, 'H-%d', 'S1', '%s', '%s',"
                  .formatted(number, number, first ? "P1" : "P2", commune(number))
              + " '%s', '%s', %d, %s, %s"
                  .formatted(
                      agency(number),
                      number % 2 == 0 ? "refused" : "withdrawn",
                      // the reserve of P1 in another order than its numbers
                      number == 31 ? 40 : turn,
                      number > MAIN,
                      first ? "0.08" : "0.125")
              + " FROM draw JOIN campaign ON campaign.id = draw.campaign_id WHERE campaign.code = '"
              + code
              + "'");
    }
  }

  public static io.restassured.specification.RequestSpecification api() {
    return Staff.api("administrator").urlEncodingEnabled(true);
  }

  public String api(String path) {
    return "/api/campaigns/" + code + "/field" + path;
  }

  public String page(String path) {
    return "/campaigns/" + code + "/field" + path;
  }

  public ValidatableResponse post(String path, Object body) {
    return api().contentType(ContentType.JSON).body(body).post(api(path)).then();
  }

  public void enumerator(String code, String employer, String employerCode) {
    post(
            "/enumerators",
            Map.of(
                "enumerators",
                List.of(
                    Map.of(
                        "code", code,
                        "name", "Trần " + code,
                        "employer", employer,
                        "employer_code", employerCode))))
        .statusCode(200);
  }

  public ValidatableResponse report(Map<?, ?>... reports) {
    return post("/reports", Map.of("reports", List.of(reports)));
  }

  /** Number → disposition of all cases in the field, "-" for open ones. */
  public List<String> dispositions() throws SQLException {
    return rows(
        "SELECT field_case.number, COALESCE(disposition, '-') FROM field_case"
            + " JOIN draw ON draw.id = field_case.draw_id"
            + " JOIN campaign ON campaign.id = draw.campaign_id WHERE campaign.code = '"
            + code
            + "' ORDER BY field_case.number");
  }

  /** One code for each case, by its number. */
  public Map<String, String> codes() {
    Map<String, String> codes = new java.util.HashMap<>();
    post("/codes", Map.of())
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(cells -> codes.put(cells[0], cells[2]));
    return codes;
  }

  /** An answer with that code, by whatever way. */
  public ValidatableResponse answer(String oneTimeCode, String channel) {
    String body =
        CodeCampaigns.body(code, oneTimeCode)
            .replace("\"desk\"", "\"sipas-service\"")
            .replace("\"kiosk\"", "\"" + channel + "\"");
    return CodeCampaigns.put(java.util.UUID.randomUUID(), body);
  }
}
