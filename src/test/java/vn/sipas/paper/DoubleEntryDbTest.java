package vn.sipas.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.paper.PaperCampaign.answers;
import static vn.sipas.paper.PaperCampaign.enter;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.code.CodeCampaigns;

/** From what two people type to one response in the database, and to nothing that leads back. */
@QuarkusTest
class DoubleEntryDbTest {

  private PaperCampaign campaign;
  private Browser an;
  private Browser binh;

  @BeforeEach
  void signIn() {
    campaign = PaperCampaign.of("desk");
    an = campaign.an;
    binh = PaperCampaign.signedIn(PaperCampaign.BINH);
  }

  private static void assertSaved(Response answer, String state) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("state=" + state);
  }

  @Test
  void sheetEnteredOnce_whereOnceIsEnough_isAResponse() throws SQLException {
    String batch = campaign.batch(2, 0);

    assertSaved(
        enter(an, batch, campaign.sheet(1), answers("comment", "Sạch sẽ", "staff.1", "K")),
        "accepted");

    assertThat(campaign.responses())
        .containsExactly(
            "paper vi TT-99001 444K441 {\"comment\":\"Sạch sẽ\"}"
                .replace("444K441", packed("4", "K")));
    assertThat(campaign.sheets()).containsExactly("1 accepted", "2 printed");
  }

  /** access.1, procedures.1, staff.1, results.1, complaints.1, general.1, outcome. */
  private static String packed(String rest, String staff) {
    return rest + rest + staff + rest + rest + rest + "1";
  }

  @Test
  void entriesThatAgree_areOneResponse_howeverOftenTheyAreSent() throws SQLException {
    String batch = campaign.batch(1, 100);
    String sheet = campaign.sheet(1);

    assertSaved(enter(an, batch, sheet, answers("comment", "Tốt")), "entered");
    assertSaved(enter(an, batch, sheet, answers("comment", "Tốt")), "entered");
    assertThat(campaign.responses()).isEmpty();
    Response own = enter(an, batch, sheet, answers("staff.1", "1"));
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.asString()).contains("người khác nhập", "value=\"1\"");
    assertSaved(enter(binh, batch, sheet, answers()), "accepted");
    assertSaved(enter(binh, batch, sheet, answers()), "accepted");
    assertSaved(enter(an, batch, sheet, answers("comment", "Tốt")), "accepted");

    assertThat(campaign.responses())
        .containsExactly("paper vi TT-99001 " + packed("4", "4") + " {\"comment\":\"Tốt\"}");
    Browser third = PaperCampaign.signedIn("clerk-chi");
    assertThat(enter(third, batch, sheet, answers()).statusCode()).isEqualTo(409);
  }

  @Test
  void entriesThatDiffer_waitForADecision_andTheDecisionIsTheResponse() throws SQLException {
    String batch = campaign.batch(3, 100);
    String sheet = campaign.sheet(2);
    enter(an, batch, sheet, answers("staff.1", "2", "general.1", "X"));
    assertSaved(enter(binh, batch, sheet, answers("staff.1", "3", "general.1", "5")), "differing");
    assertThat(campaign.responses()).isEmpty();
    assertThat(an.request().get(batch).asString()).contains(batch + "/differences/2");

    String page = batch + "/differences/2";
    String html = an.request().get(page).asString();
    assertThat(html)
        .contains("2 – Không hài lòng", "3 – Bình thường", "X – Không đọc được", "5 – Rất hài lòng")
        .doesNotContain(PaperCampaign.BINH, "access.1");
    Response unchosen = an.post(page, page, "staff.1", "2");
    assertThat(unchosen.statusCode()).isEqualTo(422);
    assertThat(unchosen.asString()).contains("href=\"#general.1\"", "value=\"2\" checked");
    Response wrong =
        an.post(page, page, "staff.1", "2", "general.1", "other", "general.1.other", "7");
    assertThat(wrong.statusCode()).isEqualTo(422);
    Response decided =
        an.post(page, page, "staff.1", "2", "general.1", "other", "general.1.other", "4");

    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(303);
    assertThat(campaign.responses())
        .containsExactly("paper vi TT-99001 " + packed("4", "2") + " {}");
    assertThat(an.request().get(page).statusCode()).isEqualTo(409);
    assertThat(
            CodeCampaigns.rows(
                "SELECT field, first_by, second_by, decided_value, first_wrong, second_wrong,"
                    + " decided_by, decided_at IS NOT NULL FROM paper_difference WHERE batch_id ="
                    + " (SELECT MAX(id) FROM paper_batch) ORDER BY id"))
        .containsExactly(
            "staff.1 clerk-an clerk-binh 2 0 1 clerk-an 1",
            "general.1 clerk-an clerk-binh 4 1 1 clerk-an 1");
    String csv = an.request().get(batch + "/comparison.csv").asString();
    assertThat(csv)
        .contains(",question,staff.1,1,1,\r\n", ",question,access.1,1,0,\r\n")
        .contains(",person,clerk-an,8,2,1\r\n", ",person,clerk-binh,8,2,2\r\n");
  }

  /** An outcome without a result: what was typed for results is not asked by the sheet. */
  @Test
  void decision_thatTakesQuestionsOut_needsNoneForThem() throws SQLException {
    String batch = campaign.batch(1, 100);
    String sheet = campaign.sheet(1);
    enter(an, batch, sheet, answers("outcome", "1", "results.1", "2"));
    enter(binh, batch, sheet, answers("outcome", "4"));
    String page = batch + "/differences/1";

    Response decided = an.post(page, page, "outcome", "4", "results.1", "2");

    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(303);
    assertThat(campaign.responses()).containsExactly("paper vi TT-99001 444-444 {}");
  }

  @Test
  void twoPeopleAtOnce_areOneFirstAndOneSecondEntryAndOneResponse() throws Exception {
    String batch = campaign.batch(20, 100);
    for (int serial = 1; serial <= 20; serial++) {
      String sheet = campaign.sheet(serial);
      CyclicBarrier start = new CyclicBarrier(2);
      List<CompletableFuture<Response>> both =
          Stream.of(an, binh)
              .map(who -> CompletableFuture.supplyAsync(() -> at(start, who, batch, sheet)))
              .toList();

      // Who came first may be told what the second one has made of it already.
      assertThat(both.stream().map(one -> state(one.join())).toList())
          .contains("accepted")
          .isSubsetOf("accepted", "entered");
    }

    assertThat(campaign.responses()).hasSize(20);
    assertThat(campaign.sheets()).allMatch(sheet -> sheet.endsWith("accepted"));
  }

  /** The same person in two windows: one entry. */
  @Test
  void onePersonTwiceAtOnce_isOneEntry() throws Exception {
    String batch = campaign.batch(10, 100);
    Browser other = PaperCampaign.signedIn(PaperCampaign.AN);
    for (int serial = 1; serial <= 10; serial++) {
      String sheet = campaign.sheet(serial);
      CyclicBarrier start = new CyclicBarrier(2);
      List<CompletableFuture<Response>> both =
          Stream.of(an, other)
              .map(who -> CompletableFuture.supplyAsync(() -> at(start, who, batch, sheet)))
              .toList();
      both.forEach(one -> assertThat(state(one.join())).isEqualTo("entered"));
    }

    assertThat(
            CodeCampaigns.rows(
                "SELECT COUNT(*) FROM paper_entry JOIN paper_batch ON"
                    + " paper_batch.id = batch_id WHERE campaign_id = "
                    + campaign.id()))
        .containsExactly("10");
    assertThat(campaign.responses()).isEmpty();
  }

  private static Response at(CyclicBarrier start, Browser who, String batch, String sheet) {
    String token = who.csrfToken(batch + "/entry");
    var form = who.request().formParam("csrf-token", token).formParam("sheet.number", sheet);
    String[] answers = answers();
    for (int i = 0; i < answers.length; i += 2) {
      form.formParam(answers[i], answers[i + 1]);
    }
    try {
      start.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return form.post(batch + "/entry");
  }

  private static String state(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    return answer.header("Location").replaceFirst(".*state=", "");
  }

  /** The process died between settling the sheet and the intake, or after the intake. */
  @Test
  void sheetThatWasSettledOnly_isAcceptedLater_andOnce() throws SQLException {
    String batch = campaign.batch(1, 0);
    enter(an, batch, campaign.sheet(1), answers());
    String undo =
        "UPDATE paper_sheet SET state = 'agreed' WHERE batch_id = (SELECT MAX(id) FROM paper_batch)";
    CodeCampaigns.execute(undo);
    PaperCampaign.bean(Acceptance.class).acceptForgotten();
    assertThat(campaign.responses()).hasSize(1);
    assertThat(campaign.sheets()).containsExactly("1 accepted");

    CodeCampaigns.execute(undo);
    CodeCampaigns.execute("DELETE FROM response WHERE campaign_id = " + campaign.id());
    PaperCampaign.bean(Acceptance.class).acceptForgotten();

    assertThat(campaign.responses()).hasSize(1);
    assertThat(campaign.sheets()).containsExactly("1 accepted");
  }

  @Test
  void closing_leavesNothingThatLeadsFromASheetToAResponse() throws SQLException {
    String batch = campaign.batch(4, 100);
    for (Browser who : List.of(an, binh)) {
      enter(
          who, batch, campaign.sheet(1), answers("comment", "Nguyễn kín", "sheet.day", "1/9/2025"));
      enter(who, batch, campaign.sheet(2), answers("staff.1", who == an ? "1" : "2"));
    }
    Response early = an.post(batch, batch + "/closing", "reason", "");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.asString()).contains("Còn 1 phiếu chưa xong");
    String page = batch + "/differences/2";
    an.post(page, page, "staff.1", "1");
    an.post(
        batch + "/entry",
        batch + "/entry/note",
        "sheet.number",
        campaign.sheet(3),
        "note",
        "blank");

    an.post(batch, batch + "/counts", "handedOut", "4", "returned", "2", "serialSum", "6");
    Response unexplained = an.post(batch, batch + "/closing", "reason", " ");
    assertThat(unexplained.statusCode()).isEqualTo(422);
    assertThat(unexplained.asString()).contains("href=\"#reason\"");
    an.post(batch, batch + "/counts", "handedOut", "4", "returned", "3", "serialSum", "6");
    assertThat(an.request().get(batch).asString()).contains("Số đếm tay khớp với hệ thống");
    assertThat(an.post(batch, batch + "/closing", "reason", "").statusCode()).isEqualTo(303);

    assertThat(campaign.responses()).hasSize(2);
    assertThat(campaign.sheets()).containsExactly("1 accepted", "2 accepted", "3 blank", "4 lost");
    String left =
        String.join(
            "\n",
            CodeCampaigns.rows(
                "SELECT * FROM paper_difference WHERE batch_id = (SELECT MAX(id) FROM paper_batch)"));
    assertThat(left).contains("staff.1 clerk-an clerk-binh null null null 0 1 clerk-an");
    assertThat(
            CodeCampaigns.rows(
                "SELECT (SELECT COUNT(*) FROM paper_entry WHERE batch_id = batch.id), secret,"
                    + " (SELECT COUNT(submitted_at) FROM paper_sheet WHERE batch_id = batch.id),"
                    + " (SELECT COUNT(*) FROM paper_difference WHERE batch_id = batch.id"
                    + "   AND TIME(decided_at) <> 0)"
                    + " FROM paper_batch AS batch ORDER BY id DESC LIMIT 1"))
        .containsExactly("0 null 0 0");
    String html = an.request().get(batch).asString();
    assertThat(html).contains("Đã đóng", "clerk-binh").doesNotContain("Nguyễn kín");
    assertThat(an.request().get(batch + "/comparison.csv").asString())
        .contains(",question,staff.1,2,1,\r\n", ",person,clerk-binh,16,1,1\r\n");
    assertThat(enter(an, batch, campaign.sheet(4), answers()).statusCode()).isEqualTo(409);
    assertThat(an.request().get(batch + "/sheets.pdf").statusCode()).isEqualTo(409);
  }

  @Test
  void ids_areUuidsOfVersion4_andFollowFromSecretAndSerial() {
    byte[] secret = new byte[32];

    assertThat(Acceptance.id(secret, 7))
        .isEqualTo(Acceptance.id(secret, 7))
        .isNotEqualTo(Acceptance.id(secret, 8))
        .matches(id -> id.version() == 4 && id.variant() == 2);
    secret[0] = 1;
    assertThat(Acceptance.id(secret, 7)).isNotEqualTo(Acceptance.id(new byte[32], 7));
  }

  /** The campaign was archived between: the reason is told, and the sheet is not lost. */
  @Test
  void sheetThatTheIntakeRefuses_isToldAndSentAgain() throws SQLException {
    String batch = campaign.batch(1, 0);
    enter(an, batch, campaign.sheet(1), answers());
    CodeCampaigns.execute("DELETE FROM response WHERE campaign_id = " + campaign.id());
    CodeCampaigns.execute(
        "UPDATE paper_sheet SET state = 'agreed', submitted_at = '2020-01-01' WHERE batch_id ="
            + " (SELECT MAX(id) FROM paper_batch)");
    an.post(batch, batch + "/counts", "returned", "1");
    PaperCampaign.bean(Acceptance.class).acceptForgotten();

    assertThat(campaign.sheets()).containsExactly("1 agreed");
    assertThat(an.request().get(batch).asString())
        .contains("Có phiếu chưa được nhận", campaign.sheet(1) + ": ");
    CodeCampaigns.execute(
        "UPDATE paper_sheet SET submitted_at = '2025-09-01' WHERE batch_id ="
            + " (SELECT MAX(id) FROM paper_batch)");
    assertThat(an.post(batch, batch + "/acceptance").statusCode()).isEqualTo(303);
    assertThat(campaign.responses()).hasSize(1);
  }
}
