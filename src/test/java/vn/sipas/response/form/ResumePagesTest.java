package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.HttpCookie;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.ServerSecrets;
import vn.sipas.response.form.Respondent.Page;
import vn.sipas.survey.Surveys;

/** Saving a form and taking it up again, in a browser without JavaScript. */
@QuarkusTest
class ResumePagesTest {

  private static final String DESK = "/s/" + FormCampaigns.DESK;
  private static final Pattern CODE = Pattern.compile("resume-code\">(\\d{3} \\d{3})<");

  @TestHTTPResource URI root;
  @Inject FormCampaigns campaigns;
  @Inject ServerSecrets secrets;
  @Inject Surveys surveys;
  @Inject Clock clock;

  private Respondent citizen;

  @BeforeEach
  void open() throws SQLException {
    campaigns.ensure();
    citizen = new Respondent(root.getPort());
  }

  @Test
  void save_closesTheForm_andTheCodeOpensItOnceMore() throws SQLException {
    begin();
    String code = save();
    citizen.closeBrowser();

    Page start = citizen.get(DESK);
    assertThat(start.html())
        .contains("có một phiếu đã lưu, trả lời tiếp được đến")
        .doesNotContain("Trả lời tiếp phiếu đó");
    citizen.get(DESK + "/resume");
    Page next = citizen.postTo(DESK + "/resume", "code", code);

    assertThat(next.path()).isEqualTo(DESK + "/procedures");
    assertThat(citizen.get(DESK + "/access").hasChosen("access.1", "5")).isTrue();
    assertThat(citizen.get(DESK + "/dossier").hasChosen("outcome", "granted")).isTrue();
    long before = campaigns.count(FormCampaigns.DESK);
    citizen.get(DESK + "/check");
    assertThat(citizen.post("go", "next").path()).isEqualTo(DESK + "/done");

    assertThat(campaigns.count(FormCampaigns.DESK)).isEqualTo(before + 1);
    assertThat(campaigns.last(FormCampaigns.DESK, "answers")).startsWith("5");
    assertThat(ofSaving()).as("nothing of it stays").isEmpty();
    assertThat(citizen.get(DESK + "/resume").html()).contains("Không có phiếu nào được lưu ở đây");
  }

  /** A code that was used up to submit finds the response stored, and stores no second one. */
  @Test
  void resume_fromACopyAfterSubmitting_storesNothingMore() throws SQLException {
    begin();
    String code = save();
    Respondent copy = new Respondent(root.getPort());
    citizen
        .cookies()
        .forEach(cookie -> copy.setCookie(cookie.getName(), cookie.getPath(), cookie.getValue()));
    resume(code);
    citizen.get(DESK + "/check");
    citizen.post("go", "next");
    long stored = campaigns.count(FormCampaigns.DESK);

    copy.get(DESK + "/resume");
    copy.postTo(DESK + "/resume", "code", code);
    copy.get(DESK + "/check");
    Page again = copy.post("go", "next");

    assertThat(again.path()).isEqualTo(DESK + "/done");
    assertThat(again.html()).contains("Câu trả lời của lần gửi đầu tiên được giữ lại");
    assertThat(campaigns.count(FormCampaigns.DESK)).isEqualTo(stored);
  }

  @Test
  void save_fromAnyPage_keepsWhatStandsOnItFirst() {
    begin();
    citizen.get(DESK + "/procedures");
    citizen.post("procedures.1", "2", "go", "save");
    assertThat(citizen.page().path()).isEqualTo(DESK + "/save");
    resume(noted());

    assertThat(citizen.get(DESK + "/procedures").hasChosen("procedures.1", "2")).isTrue();
  }

  @Test
  void save_fromPlaceAndFromCheck_leadToTheSamePage() {
    citizen.get(DESK);
    citizen.postTo(DESK, "go", "start");
    assertThat(citizen.post("place", "desk:TT-99001", "go", "save").path())
        .isEqualTo(DESK + "/save");
    citizen.get(DESK + "/check");
    assertThat(citizen.post("go", "save").path()).isEqualTo(DESK + "/save");
    assertThat(citizen.page().html()).contains("href=\"" + DESK + "/dossier\"");
  }

  @Test
  void savedPage_loadedAgain_showsTheCodeUntilItIsHidden() {
    begin();
    String code = save();

    assertThat(citizen.get(DESK + "/saved").html()).contains(code);
    citizen.post("go", "next");
    assertThat(citizen.page().path()).isEqualTo(DESK);
    assertThat(citizen.get(DESK + "/saved").path()).isEqualTo(DESK + "/resume");
    assertThat(citizen.page().html()).doesNotContain(code);
  }

  @Test
  void save_pressedTwice_givesTheSameCode() {
    begin();
    citizen.get(DESK + "/save");
    String html = citizen.page().html();
    String code = code(citizen.post("go", "next"));
    citizen.postOnly(DESK + "/save", "csrf-token", hidden(html), "go", "next");

    assertThat(code(citizen.page())).isEqualTo(code);
  }

  @Test
  void otherPages_afterSaving_askForTheCode() {
    begin();
    save();

    assertThat(citizen.get(DESK + "/access").path()).isEqualTo(DESK + "/resume");
    assertThat(citizen.get(DESK + "/check").path()).isEqualTo(DESK + "/resume");
  }

  @Test
  void resume_wrongCodes_areToldAndThenSlowedDown() {
    begin();
    String code = save();
    String wrong = code.startsWith("1") ? "211 111" : "111 111";
    citizen.get(DESK + "/resume");
    Page page = citizen.postTo(DESK + "/resume", "code", "12");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html()).contains("Mã gồm đúng 6 chữ số", "<title>Lỗi:", "href=\"#code\"");

    for (int i = 0; i < 10; i++) {
      page = citizen.postTo(DESK + "/resume", "code", wrong);
      assertThat(page.status()).isEqualTo(422);
      assertThat(page.html()).contains("Mã không đúng").doesNotContain(wrong);
    }
    page = citizen.postTo(DESK + "/resume", "code", code);

    assertThat(page.status()).isEqualTo(429);
    assertThat(page.html()).contains("Phiếu đã lưu vẫn còn. Xin chờ 6 phút");
    assertThat(page.response().headers().firstValueAsLong("Retry-After")).isPresent();
    assertThat(ofSaving()).isNotEmpty();
  }

  @Test
  void resume_onAnotherDevice_findsNothingWhateverTheCode() {
    begin();
    String code = save();
    Respondent other = new Respondent(root.getPort());
    other.get(DESK + "/resume");

    assertThat(other.page().html()).contains("Không có phiếu nào được lưu ở đây", "Zalo");
    other.get(DESK);
    assertThat(other.postTo(DESK + "/resume", "code", code).html()).doesNotContain("name=\"code\"");
  }

  @Test
  void resume_cookieOfAnotherCampaign_opensNothing() {
    begin();
    String code = save();
    HttpCookie locked =
        citizen.cookies().stream()
            .filter(cookie -> cookie.getName().equals("sipas_locked_0"))
            .findFirst()
            .orElseThrow();
    String service = "/s/" + FormCampaigns.SERVICE;
    citizen.setCookie("sipas_locked_0", service + "/resume", locked.getValue());
    citizen.setCookie("sipas_saved", service, "4102444800");
    citizen.get(service + "/resume");

    assertThat(citizen.postTo(service + "/resume", "code", code).status()).isEqualTo(422);
  }

  @Test
  void delete_needsNoCodeAndLeavesNothing() {
    begin();
    save();
    citizen.get(DESK + "/resume");
    Page page = citizen.postTo(DESK + "/resume/delete", "go", "delete");

    assertThat(page.html())
        .contains("Đã xóa phiếu đã lưu")
        .doesNotContain("/resume\">Trả lời tiếp");
    assertThat(ofSaving()).isEmpty();
  }

  @Test
  void startAnew_leavesTheSavedFormOfSomebodyElse() throws SQLException {
    begin();
    String code = save();
    begin();
    citizen.get(DESK + "/resume");
    assertThat(citizen.page().html()).contains("Một phiếu khác đang được trả lời dở");
    citizen.get(DESK + "/save");
    assertThat(citizen.page().html()).contains("Nếu Ông/Bà lưu, phiếu đó sẽ mất");
    citizen.get(DESK + "/check");
    citizen.post("go", "next");
    assertThat(citizen.page().path()).isEqualTo(DESK + "/done");

    long stored = campaigns.count(FormCampaigns.DESK);
    resume(code);
    citizen.get(DESK + "/check");
    citizen.post("go", "next");
    assertThat(citizen.page().path()).isEqualTo(DESK + "/done");
    assertThat(campaigns.count(FormCampaigns.DESK)).isEqualTo(stored + 1);
  }

  /** Answers given after taking it up are not lost to the saved ones. */
  @Test
  void resume_aFormThatIsOpenAlready_goesOnWithIt() {
    begin();
    resume(save());
    citizen.post("procedures.1", "3", "go", "next");

    assertThat(citizen.get(DESK).html())
        .contains("Trả lời tiếp phiếu đó")
        .doesNotContain("có một phiếu đã lưu");
    assertThat(citizen.get(DESK + "/resume").path()).isEqualTo(DESK + "/staff");
    assertThat(citizen.get(DESK + "/procedures").hasChosen("procedures.1", "3")).isTrue();
  }

  @Test
  void saveAgain_afterTakingItUp_givesAnotherCodeWithoutAWarning() {
    begin();
    String first = save();
    resume(first);
    citizen.get(DESK + "/save");
    assertThat(citizen.page().html()).doesNotContain("phiếu đó sẽ mất");
    String second = code(citizen.post("go", "next"));
    citizen.get(DESK + "/resume");
    if (!first.equals(second)) {
      assertThat(citizen.postTo(DESK + "/resume", "code", first).status()).isEqualTo(422);
    }
    assertThat(citizen.postTo(DESK + "/resume", "code", second).path())
        .isEqualTo(DESK + "/procedures");
  }

  @Test
  void cookies_liveADay_andGoWhereTheyAreNeededOnly() {
    begin();
    save();

    assertThat(ofSaving())
        .anySatisfy(
            cookie -> {
              assertThat(cookie.getName()).isEqualTo("sipas_locked_0");
              assertThat(cookie.getPath()).isEqualTo(DESK + "/resume");
              assertThat(cookie.getMaxAge()).isBetween(86_390L, 86_400L);
              assertThat(cookie.isHttpOnly()).isTrue();
            })
        .anySatisfy(
            cookie -> {
              assertThat(cookie.getName()).isEqualTo("sipas_code");
              assertThat(cookie.getPath()).isEqualTo(DESK + "/saved");
              assertThat(cookie.getMaxAge()).isEqualTo(300);
            })
        .noneMatch(cookie -> cookie.getName().startsWith("sipas_draft"));
  }

  @Test
  void kiosk_neverOffersToSaveOrToResume() {
    begin();
    save();
    citizen.setCookie("sipas_kiosk", "/s", "1");
    assertThat(citizen.get(DESK).html()).doesNotContain("/resume", "đã lưu");
    begin();
    assertThat(citizen.page().html()).doesNotContain("value=\"save\"");
    assertThat(citizen.get(DESK + "/save").path()).isEqualTo(DESK + "/resume");
    assertThat(citizen.page().html())
        .contains("Không có phiếu nào được lưu ở đây")
        .doesNotContain("name=\"code\"");
  }

  /** A browser that keeps a cookie for longer than it was told. */
  @Test
  void resume_afterItsTime_isToldAndForgotten() {
    for (var age : List.of(Duration.ofHours(23), Duration.ofHours(25))) {
      plant(clock.instant().minus(age));
      citizen.get(DESK + "/resume");
      citizen.postTo(DESK + "/resume", "code", "048213");

      boolean over = age.toHours() > 24;
      assertThat(citizen.page().path()).isEqualTo(over ? DESK : DESK + "/dossier");
      assertThat(citizen.page().shows("Phiếu đã lưu hết hạn")).isEqualTo(over);
      assertThat(citizen.page().shows("Trả lời tiếp phiếu đó")).isFalse();
    }
  }

  private void plant(Instant savedAt) {
    var survey = surveys.find("desk", 1).orElseThrow();
    FormDraft draft =
        new FormDraft(
            UUID.randomUUID(),
            savedAt.minusSeconds(60),
            survey.toString(),
            false,
            Place.desk("TT-99001"),
            survey.newSheet().packed(),
            null,
            Map.of(),
            null);
    String context = "sipas_locked_" + FormCampaigns.DESK;
    String locked =
        new FormLock(secrets.key("form-saved"))
            .lock(new SavedForm(savedAt, draft), new ResumeCode("048213"), context);
    citizen.forgetCookies();
    citizen.setCookie("sipas_locked_0", DESK + "/resume", "1" + locked);
    citizen.setCookie("sipas_saved", DESK, "4102444800");
  }

  @Test
  void closedCampaign_takesNoSavedFormUp() {
    assertThat(citizen.get("/s/" + FormCampaigns.CLOSED + "/resume").status()).isEqualTo(410);
  }

  private void begin() {
    citizen.get(DESK + "?desk=TT-99001");
    citizen.postTo(DESK, "go", "start");
    citizen.post("outcome", "granted", "go", "next");
    citizen.post("access.1", "5", "go", "next");
  }

  private String save() {
    citizen.post("go", "save");
    assertThat(citizen.page().path()).isEqualTo(DESK + "/save");
    return noted();
  }

  private String noted() {
    return code(citizen.post("go", "next"));
  }

  private void resume(String code) {
    citizen.get(DESK + "/resume");
    citizen.postTo(DESK + "/resume", "code", code);
    assertThat(citizen.page().status()).isEqualTo(200);
  }

  private static String code(Page page) {
    assertThat(page.path()).isEqualTo(DESK + "/saved");
    Matcher code = CODE.matcher(page.html());
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private static String hidden(String html) {
    Matcher token = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"").matcher(html);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private List<HttpCookie> ofSaving() {
    return citizen.cookies().stream()
        .filter(cookie -> cookie.getName().matches("sipas_(locked_\\d|saved|code|resumed)"))
        .toList();
  }
}
