package vn.sipas.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.sipas.code.CodeCampaigns.rows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.code.CodeCampaigns;

/** A sample goes through the field, as programs see it. */
@QuarkusTest
class FieldDbTest {

  @Inject FieldCare care;
  @Inject FieldCases cases;

  private static String of(String campaign) {
    return " JOIN draw ON draw.id = draw_id JOIN campaign ON campaign.id = draw.campaign_id"
        + " WHERE campaign.code = '"
        + campaign
        + "'";
  }

  @Test
  void start_givesTheMainSampleToTheField_once() throws SQLException {
    FieldCampaign campaign = FieldCampaign.drawn();

    FieldCampaign.api().post(campaign.api("")).then().body("started", equalTo(20));
    FieldCampaign.api().post(campaign.api("")).then().body("started", equalTo(0));

    assertThat(campaign.dispositions()).hasSize(20).allMatch(line -> line.endsWith(" -"));
  }

  @Test
  void field_withoutASampleOrOfVolunteers_isRefused() throws SQLException {
    String voluntary = CodeCampaigns.voluntary(true);
    FieldCampaign.api()
        .post("/api/campaigns/" + voluntary + "/field")
        .then()
        .statusCode(409)
        .body("code", equalTo("field_voluntary"));
    FieldCampaign campaign = FieldCampaign.drawn();
    CodeCampaigns.execute(
        "UPDATE draw SET state = 'set_aside' WHERE campaign_id = (SELECT id FROM campaign WHERE"
            + " code = '"
            + campaign.code()
            + "')");
    FieldCampaign.api()
        .post(campaign.api(""))
        .then()
        .statusCode(409)
        .body("code", equalTo("field_no_sample"));
  }

  @Test
  void assignment_ofACommune_refusesConflicts_andTellsThem() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    campaign.enumerator("CQ", "agency", campaign.agencies().get(0));
    campaign.enumerator("XA", "commune", campaign.communes().get(1));
    campaign.enumerator("BD", "post_office", "");
    campaign.enumerator("MT", "other", "");

    assign(campaign, 0, "CQ")
        .body("assigned", equalTo(0))
        .body("refused", hasSize(14))
        .body("refused[0].code", equalTo("own_agency"));
    assign(campaign, 1, "CQ").body("assigned", equalTo(6)).body("refused", hasSize(0));
    assign(campaign, 1, "XA").body("refused.code", hasItem("own_commune"));
    assign(campaign, 0, "BD").body("assigned", equalTo(14));
    FieldCampaign.api()
        .contentType(ContentType.JSON)
        .body(Map.of("agencies", List.of(campaign.agencies().get(0))))
        .put(campaign.api("/post-office"))
        .then()
        .statusCode(200);
    assign(campaign, 0, "BD").body("refused[0].code", equalTo("post_office"));
    assertThat(Staff.browser("analyst").get(campaign.page("")).asString())
        .contains("Giao lại 14 trường hợp nay có xung đột lợi ích: 1, 2, 3,");
    assign(campaign, 0, "MT").body("assigned", equalTo(14));

    FieldCampaign.api()
        .get(campaign.api("/cases?enumerator=CQ"))
        .then()
        .body("number", contains(15, 16, 17, 18, 19, 20))
        .body("[0].due", equalTo("2089-12-31"))
        .body("[0].mode", equalTo("paper"));
  }

  private static io.restassured.response.ValidatableResponse assign(
      FieldCampaign campaign, int commune, String enumerator) {
    return campaign
        .post(
            "/assignments",
            Map.of(
                "commune",
                campaign.communes().get(commune),
                "enumerator",
                enumerator,
                "mode",
                "paper",
                "due",
                "2089-12-31"))
        .statusCode(200);
  }

  @Test
  void assignment_withFaults_tellsThemAll() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();

    campaign
        .post("/assignments", Map.of("enumerator", "nobody", "mode", "fax", "due", "2020-01-01"))
        .statusCode(422)
        .body("faults.location", contains("commune", "enumerator", "mode", "due"));
  }

  @Test
  void enumerators_withFaults_areNotSaved() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();

    campaign
        .post(
            "/enumerators",
            Map.of(
                "enumerators",
                List.of(
                    Map.of("code", "A 1", "name", "", "employer", "king"),
                    Map.of("code", "A2", "name", "An", "employer", "agency", "employer_code", "0"),
                    Map.of("code", "A2", "name", "Bình", "employer", "other"))))
        .statusCode(422)
        .body(
            "faults.location",
            contains(
                "enumerators.0.code",
                "enumerators.0.name",
                "enumerators.0.employer",
                "enumerators.1.employer_code",
                "enumerators.2.code"));
    FieldCampaign.api().get(campaign.api("/enumerators")).then().body("", hasSize(0));
  }

  @Test
  void report_ofAttemptsAndDispositions_isKept_andNoDayWhereSomebodyAnswered() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();

    campaign
        .report(
            Map.of("case", "1", "mode", "paper", "result", "nobody", "attempted_on", "2026-01-05"),
            Map.of("case", "2", "mode", "paper", "result", "answered", "disposition", "1.1"),
            Map.of("case", "3", "disposition", "refusal"))
        .statusCode(200)
        .body("reported", equalTo(3));

    assertThat(campaign.dispositions()).contains("1 -", "2 complete", "3 refusal");
    assertThat(
            rows(
                "SELECT field_attempt.number, COALESCE(attempted_on, '-'), mode, result FROM"
                    + " field_attempt"
                    + of(campaign.code())))
        .containsExactly("1 2026-01-05 paper nobody", "2 - paper answered");
    assertThat(
            rows(
                "SELECT field_change.number, after_code, changed_on IS NULL, changed_by FROM"
                    + " field_change"
                    + of(campaign.code())))
        .containsExactly("2 complete 1 administrator", "3 refusal 0 administrator");
  }

  @Test
  void report_withFaults_changesNothing_andTellsThemAll() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    campaign.report(Map.of("case", "4", "disposition", "2.11")).statusCode(200);

    campaign
        .report(
            Map.of("case", "1", "disposition", "2.11"),
            Map.of("case", "99", "disposition", "2.11"),
            Map.of("case", "1", "disposition", "2.2"),
            Map.of("case", "2", "disposition", "9.9"),
            Map.of("case", "3"),
            Map.of("case", "4", "disposition", "2.2"),
            Map.of("case", "5", "disposition", "1.1"),
            Map.of("case", "6", "result", "nobody", "attempted_on", "2999-01-01"))
        .statusCode(422)
        .body(
            "faults.code",
            org.hamcrest.Matchers.containsInAnyOrder(
                "unknown_case",
                "case_twice",
                "unknown_disposition",
                "nothing_reported",
                "reason_missing",
                "complete_by_code",
                "day_to_come"));
    assertThat(campaign.dispositions()).contains("1 -", "4 refusal");
    campaign
        .report(Map.of("case", "4", "disposition", "2.2", "reason", "Ghi nhầm"))
        .body("reported", equalTo(1));
    campaign.report(Map.of("case", "4", "disposition", "3.11", "reason", "x")).statusCode(200);
    campaign
        .report(Map.of("case", "4", "disposition", "2.11", "reason", "x"))
        .body("reported", equalTo(1));
    campaign
        .report(Map.of("case", "4", "disposition", "3.11", "reason", "x"))
        .statusCode(422)
        .body("faults.code", contains("step_never"));
  }

  @Test
  void cases_areFoundByPlaceEnumeratorAndSituation() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    campaign.enumerator("MT", "other", "");
    assign(campaign, 1, "MT");
    CodeCampaigns.execute(
        "UPDATE field_case JOIN draw ON draw.id = draw_id JOIN campaign ON campaign.id ="
            + " campaign_id SET due_on = '2020-01-01' WHERE field_case.number IN (15, 16) AND"
            + " campaign.code = '"
            + campaign.code()
            + "'");
    campaign
        .report(
            Map.of("case", "1", "disposition", "2.11"),
            Map.of("case", "2", "disposition", "2.2"),
            Map.of("case", "3", "mode", "paper", "disposition", "1.2"),
            Map.of("case", "16", "disposition", "2.2"))
        .statusCode(200);
    replace(campaign, 1, "x").statusCode(200);
    campaign.post("/codes", Map.of("commune", campaign.communes().get(1))).statusCode(200);

    found(campaign, "state=final", 1, 2, 3, 16);
    found(campaign, "state=late", 15);
    found(campaign, "state=replaceable", 2, 16);
    found(campaign, "state=uncoded", 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 32);
    found(campaign, "state=unassigned", 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 32);
    found(campaign, "state=open&enumerator=MT", 15, 17, 18, 19, 20);
    found(campaign, "state=final&commune=" + campaign.communes().get(1), 16);
    found(campaign, "enumerator=nobody");
    assertThat(Staff.browser("analyst").get(campaign.page("")).asString())
        .contains("Giao 12 ", "thư cho 12 ", "Hỏi lại 1 ", "2 trường hợp không", "cho 17 trường");
    assertThat(Staff.browser("analyst").get(campaign.page("/letters")).asString())
        .contains("5 trường hợp còn mở đã có mã, 12 chưa có");
  }

  private static void found(FieldCampaign campaign, String query, Integer... numbers) {
    FieldCampaign.api()
        .get(campaign.api("/cases?" + query))
        .then()
        .body("number", equalTo(List.of(numbers)));
  }

  @Test
  void replacement_takesTheLowestTurnOfThePlace_onceAndWithAReason() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    campaign.enumerator("CQ", "agency", campaign.agencies().get(1));
    assign(campaign, 0, "CQ");
    Map<String, String> codes = campaign.codes();
    replace(campaign, 1, "x").statusCode(409);
    campaign
        .report(
            Map.of("case", "1", "disposition", "2.11"),
            Map.of("case", "2", "disposition", "2.2"),
            Map.of("case", "3", "disposition", "4.1"))
        .statusCode(200);

    replace(campaign, 1, " ").statusCode(422).body("faults.code", contains("reason_missing"));
    replace(campaign, 1, "Từ chối").statusCode(200).body("by", equalTo(32));
    replace(campaign, 1, "Từ chối").statusCode(409);
    replace(campaign, 2, "Đi vắng").body("by", equalTo(31));
    replace(campaign, 3, "x").statusCode(409).body("code", equalTo("reserve_used_up"));
    campaign
        .report(Map.of("case", "1", "disposition", "open", "reason", "x"))
        .body("faults.code", contains("case_replaced"));

    assertThat(
            rows(
                "SELECT field_case.number, replaces, replace_reason, enumerator_id IS NOT NULL, mode"
                    + " FROM field_case"
                    + of(campaign.code())
                    + " AND replaces IS NOT NULL ORDER BY field_case.number"))
        .containsExactly("31 2 Đi vắng 1 paper", "32 1 Từ chối 1 paper");
    // Two of the reserve were asked; the third was not, and the main sample is the draw's to keep.
    assertThat(rows("SELECT COUNT(*) FROM drawn_person" + of(campaign.code())))
        .containsExactly("2");
    campaign.answer(codes.get("1"), "online").statusCode(422);
    campaign.answer(codes.get("4"), "online").statusCode(201);
  }

  private static io.restassured.response.ValidatableResponse replace(
      FieldCampaign campaign, int number, String reason) {
    return campaign.post("/replacements", Map.of("number", number, "reason", reason));
  }

  @Test
  void codes_areOneForEachCase_andAnswersComeWhereTheirCaseBelongs() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    UUID request = UUID.randomUUID();
    Map<String, String> codes = campaign.codes();

    assertThat(new HashSet<>(codes.values())).hasSize(20);
    campaign.post("/codes", Map.of()).statusCode(422);
    campaign.answer(codes.get("1"), "online").statusCode(201);
    campaign.answer(codes.get("20"), "phone").statusCode(201);
    campaign.answer(codes.get("20"), "phone").statusCode(422);
    assertThat(
            rows(
                "SELECT channel, sampling_unit.code, response.weight, response.frame_class,"
                    + " administrative_unit.code FROM"
                    + " response JOIN campaign ON campaign.id = response.campaign_id JOIN"
                    + " sampling_unit ON sampling_unit.id = response.sampling_unit_id JOIN"
                    + " administrative_unit ON administrative_unit.id = response.unit_id WHERE"
                    + " campaign.code = '"
                    + campaign.code()
                    + "' ORDER BY seq"))
        .containsExactly(
            "online P1 12.5 withdrawn " + campaign.communes().get(0),
            "phone P2 8 refused " + campaign.communes().get(1));
    String again =
        campaign
            .post("/codes", Map.of("number", 2, "request", request))
            .statusCode(200)
            .extract()
            .asString();
    campaign.answer(codes.get("2"), "online").statusCode(422);
    campaign
        .answer(again.lines().skip(1).findFirst().orElseThrow().split(",")[2], "online")
        .statusCode(201);
    Staff.api("analyst")
        .contentType(ContentType.JSON)
        .body(Map.of())
        .post(campaign.api("/codes"))
        .then()
        .statusCode(403);
  }

  /** Nine answers of a place are not told, the tenth tells them all; another place stays silent. */
  @Test
  void complete_isLearnedInSteps_ofAPlace() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    Map<String, String> codes = campaign.codes();
    IntStream.rangeClosed(1, 9)
        .forEach(number -> campaign.answer(codes.get("" + number), "online").statusCode(201));
    IntStream.rangeClosed(15, 20)
        .forEach(number -> campaign.answer(codes.get("" + number), "online").statusCode(201));
    campaign.report(Map.of("case", "9", "disposition", "2.2")).statusCode(200);

    care.learn();
    assertThat(campaign.dispositions()).noneMatch(line -> line.endsWith("complete"));

    campaign.answer(codes.get("10"), "paper").statusCode(201);
    care.learn();

    List<String> expected = new ArrayList<>();
    IntStream.rangeClosed(1, 20)
        .forEach(number -> expected.add(number + (number <= 10 ? " complete" : " -")));
    assertThat(campaign.dispositions()).containsExactlyElementsOf(expected);
    campaign
        .report(Map.of("case", "1", "disposition", "2.11", "reason", "x"))
        .statusCode(422)
        .body("faults.code", contains("step_never"));
    campaign.report(Map.of("case", "1", "disposition", "1.2", "reason", "x")).statusCode(200);
    assertThat(
            rows(
                "SELECT COUNT(*), SUM(changed_on IS NULL), SUM(changed_by = '') FROM field_change"
                    + of(campaign.code())))
        .containsExactly("12 11 10");
  }

  @Test
  void campaign_withOpenCases_cannotBeClosed() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    Map<?, ?>[] all =
        IntStream.rangeClosed(1, 19)
            .mapToObj(number -> Map.of("case", "" + number, "disposition", "2.2"))
            .toArray(Map[]::new);
    campaign.report(all).statusCode(200);

    close(campaign)
        .statusCode(422)
        .body("faults.code", contains("cases_open"))
        .body("faults.message", contains(containsString("1 ")));
    campaign.report(Map.of("case", "20", "disposition", "3.11")).statusCode(200);
    close(campaign).statusCode(200);
  }

  private static io.restassured.response.ValidatableResponse close(FieldCampaign campaign) {
    return FieldCampaign.api()
        .contentType(ContentType.JSON)
        .body(Map.of("status", "closed"))
        .post("/api/campaigns/" + campaign.code() + "/status")
        .then();
  }

  /** After the last answer everything is known, and who reported what did not come is counted. */
  @Test
  void complete_afterTheCampaign_isLearnedOfEveryCase() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    Map<String, String> codes = campaign.codes();
    campaign.answer(codes.get("15"), "online").statusCode(201);
    Map<?, ?>[] all =
        Stream.concat(
                Stream.of(Map.of("case", "1", "disposition", "1.1", "mode", "paper")),
                IntStream.rangeClosed(2, 20)
                    .mapToObj(number -> Map.of("case", "" + number, "disposition", "2.2")))
            .toArray(Map[]::new);
    campaign.report(all).statusCode(200);
    close(campaign).statusCode(200);

    assertThat(campaign.dispositions())
        .contains("1 complete", "2 non_contact", "15 complete", "16 non_contact");
    campaign.report(Map.of("case", "15", "disposition", "4.1", "reason", "Ngoài tỉnh"));
    care.learn();
    assertThat(campaign.dispositions()).as("what somebody found").contains("15 not_eligible");
    String page = Staff.browser("analyst").get(campaign.page("")).asString();
    assertThat(page).contains("1 trường hợp được báo là đã trả lời nhưng");
  }

  @Test
  void progress_isToldAsJsonAndAsFiles() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    campaign
        .report(
            Map.of("case", "1", "disposition", "1.1", "mode", "paper"),
            Map.of("case", "2", "disposition", "2.11"))
        .statusCode(200);

    FieldCampaign.api()
        .get(campaign.api(""))
        .then()
        .statusCode(200)
        .body("total.cases", equalTo(20))
        .body("total.rates.rr1", equalTo(0.05f))
        .body("total.rates.rr5", equalTo(0.5f));
    String csv = FieldCampaign.api().get(campaign.api("/progress.csv")).asString();
    assertThat(csv.lines().findFirst().orElseThrow()).contains("by,code,name,cases,open");
    assertThat(csv).contains("\r\ntotal,,,20,18,0,1,0,1,");
    FieldCampaign.api().get(campaign.api("/progress.xlsx")).then().statusCode(200);
    assertThat(cases.of(id(campaign))).hasSize(20).filteredOn(FieldCase::isFinal).hasSize(2);
  }

  private static int id(FieldCampaign campaign) throws SQLException {
    return Integer.parseInt(
        rows("SELECT id FROM campaign WHERE code = '" + campaign.code() + "'").get(0));
  }
}
