package vn.sipas.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;
import vn.sipas.code.CodeCampaigns;

/** An open campaign in the sample province, whose answers come in on paper. */
final class PaperCampaign {

  static final String AN = "clerk-an";
  static final String BINH = "clerk-binh";

  final String code;
  final String page;
  final Browser an;

  private PaperCampaign(String code) {
    this.code = code;
    this.page = "/campaigns/" + code + "/paper";
    this.an = signedIn(AN);
  }

  static PaperCampaign of(String survey) {
    return of(survey, false);
  }

  static PaperCampaign of(String survey, boolean codes) {
    Map<String, Object> settings = CodeCampaigns.settings(survey, "voluntary");
    settings.put("publicAccess", false);
    settings.put("codeRequired", codes);
    settings.put("name", "Khảo sát bằng phiếu giấy");
    String code = CodeCampaigns.create(settings).statusCode(201).extract().path("code");
    Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(Map.of("status", "open"))
        .post("/api/campaigns/{code}/status", code)
        .then()
        .statusCode(200);
    return new PaperCampaign(code);
  }

  static Browser signedIn(String name) {
    Staff.ensure(name, "analyst", null);
    return Staff.browser().signIn(name, Staff.PASSWORD);
  }

  Response order(String... fields) {
    String[] all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 0, fields.length);
    all[fields.length] = "request";
    all[fields.length + 1] = UUID.randomUUID().toString();
    return an.post(page, page, all);
  }

  /** A batch for the sample ward's desk; its page. */
  String batch(int sheets, int twice) {
    Response answer =
        order(
            "place", "desk:TT-99001", "language", "vi", "sheets", "" + sheets, "twice", "" + twice);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    return answer.header("Location").replaceFirst("https?://[^/]+", "");
  }

  int id() throws SQLException {
    return Integer.parseInt(
        CodeCampaigns.rows("SELECT id FROM campaign WHERE code = '" + code + "'").get(0));
  }

  String sheet(int serial) throws SQLException {
    return new SheetNumber(id(), serial).printed();
  }

  /** Types a sheet of the survey "desk" in a browser without JavaScript. */
  static Response enter(Browser who, String batch, String sheet, String... answers) {
    String[] fields = new String[answers.length + 2];
    fields[0] = "sheet.number";
    fields[1] = sheet;
    System.arraycopy(answers, 0, fields, 2, answers.length);
    return who.post(batch + "/entry", batch + "/entry", fields);
  }

  /** Every question of the survey "desk" answered; the later ones of a field count. */
  static String[] answers(String... changes) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("outcome", "1");
    for (String item :
        List.of("access.1", "procedures.1", "staff.1", "results.1", "complaints.1", "general.1")) {
      answers.put(item, "4");
    }
    for (int i = 0; i < changes.length; i += 2) {
      answers.put(changes[i], changes[i + 1]);
    }
    return answers.entrySet().stream()
        .flatMap(answer -> Stream.of(answer.getKey(), answer.getValue()))
        .toArray(String[]::new);
  }

  /** The campaign's responses: channel, language, desk, answers, texts. */
  List<String> responses() throws SQLException {
    return CodeCampaigns.rows(
        "SELECT channel, language, desk.code, answers, COALESCE(texts, '{}') FROM response"
            + " LEFT JOIN desk ON desk.id = response.desk_id WHERE campaign_id = "
            + id()
            + " ORDER BY seq");
  }

  /** Serial and state of the campaign's sheets. */
  List<String> sheets() throws SQLException {
    return CodeCampaigns.rows(
        "SELECT serial, state FROM paper_sheet JOIN paper_batch ON paper_batch.id = batch_id"
            + " WHERE campaign_id = "
            + id()
            + " ORDER BY serial");
  }

  static <T> T bean(Class<T> type) {
    return Arc.container().instance(type).get();
  }
}
