package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.response.form.Respondent.Page;

@QuarkusTest
class FormPagesTest {

  private static final String DESK = "/s/" + FormCampaigns.DESK;

  @TestHTTPResource URI root;
  @Inject FormCampaigns campaigns;

  private Respondent citizen;

  @BeforeEach
  void open() throws SQLException {
    campaigns.ensure();
    citizen = new Respondent(root.getPort());
  }

  @Test
  void start_tellsWhoAsksAndThatOfficialsSeeNothing() {
    Page page = citizen.get(DESK + "?desk=TT-99001");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html())
        .contains(
            "<html lang=\"vi\">",
            "Sở Nội vụ tỉnh Thượng Lam, không phải nơi",
            "Cán bộ không xem được câu trả lời của Ông/Bà.",
            "Trung tâm Phục vụ hành chính công phường Bến Ngà",
            "Dữ liệu mẫu")
        .doesNotContain("[form.");
    assertThat(page.response().headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void start_withoutAPlace_namesTheProvinceOfTheCampaignOrTheOnlyOne() {
    String inEnglish = "The Department of Home Affairs of Thượng Lam province, not";

    assertThat(citizen.get("/s/demo-desk?lang=en").html()).contains(inEnglish);
    assertThat(citizen.get(DESK + "?lang=en").html()).contains(inEnglish);
  }

  @Test
  void start_provinceNotKnown_saysTheProvincial() throws SQLException {
    campaigns.ensureSeveralProvinces();

    assertThat(citizen.get("/s/form-real").html()).contains("Sở Nội vụ của tỉnh, không phải");
  }

  @Test
  void start_showsTheEnglishNameOfTheCampaignWhereThereIsOne() {
    assertThat(citizen.get("/s/demo-desk?lang=en").html())
        .contains("lang=\"en\">Ratings at the one-stop desks of")
        .doesNotContain("Đánh giá tại");
    assertThat(citizen.get(DESK + "?lang=en").html())
        .contains("lang=\"vi\">Đánh giá sự phục vụ tại tỉnh Thượng Lam");
    assertThat(citizen.get("/s/demo-desk?lang=vi").html()).contains("lang=\"vi\">Đánh giá");
  }

  /** Eight points of the sample opened on 15 July; its boundaries are those of 1 July. */
  @Test
  void place_deskOpenedAfterTheBoundariesDay_isOfferedAndOpensByItsLink() {
    citizen.get("/s/demo-desk");
    citizen.postTo("/s/demo-desk", "go", "start");

    assertThat(citizen.page().path()).endsWith("/place");
    assertThat(citizen.page().html())
        .contains("value=\"desk:DP-99001-1\"", "value=\"desk:TT-99001\"")
        .doesNotContain("value=\"desk:MC-991\"");
    assertThat(citizen.get("/s/demo-desk?desk=DP-99001-1").html()).contains("Kim Lam");
  }

  @Test
  void wholeForm_isStoredAsAnsweredAndThanks() throws SQLException {
    start("?desk=TT-99001");
    answer("outcome", "granted");
    answer("access.1", "5");
    answer("procedures.1", "4");
    answer("staff.1", "3");
    answer("results.1", "2");
    answer("complaints.1", "not_applicable");
    answer("general.1", "1");
    Page check = answer("comment", "Cần thêm ghế.");

    assertThat(check.path()).isEqualTo(DESK + "/check");
    assertThat(check.html()).contains("Đã nhận kết quả, được giải quyết", "Cần thêm ghế.");

    Page done = citizen.post("go", "next");

    assertThat(done.path()).isEqualTo(DESK + "/done");
    assertThat(done.html()).contains(campaigns.receiptOfLast(FormCampaigns.DESK));
    assertThat(stored("answers")).isEqualTo("5432N11");
    assertThat(stored("channel")).isEqualTo("online");
    assertThat(stored("language")).isEqualTo("vi");
    assertThat(stored("JSON_VALUE(texts, '$.comment')")).isEqualTo("Cần thêm ghế.");
    assertThat(stored("(SELECT code FROM desk WHERE id = r.desk_id)")).isEqualTo("TT-99001");
    assertThat(stored("(SELECT code FROM administrative_unit WHERE id = r.unit_id)"))
        .isEqualTo("99001");
  }

  @Test
  void question_namesTheKindOfPlace() {
    start("?desk=TT-99001");
    citizen.get(DESK + "/access");

    assertThat(citizen.page().html())
        .contains("trang thiết bị ở Trung tâm Phục vụ hành chính công phường?");
  }

  @Test
  void back_keepsWhatStandsOnThePageAndShowsWhatWasAnswered() {
    start("?desk=TT-99001");
    answer("outcome", "granted");
    Page page = citizen.post("access.1", "4", "go", "back");

    assertThat(page.path()).isEqualTo(DESK + "/dossier");
    assertThat(page.hasChosen("outcome", "granted")).isTrue();
    assertThat(citizen.get(DESK + "/access").hasChosen("access.1", "4")).isTrue();
  }

  @Test
  void languageButton_keepsWhatStandsOnThePage() {
    start("?desk=TT-99001");
    Page page = citizen.post("outcome", "rejected", "go", "en");

    assertThat(page.path()).isEqualTo(DESK + "/dossier");
    assertThat(page.html()).contains("<html lang=\"en\">", "Where does your dossier stand?");
    assertThat(page.hasChosen("outcome", "rejected")).isTrue();
    assertThat(citizen.get(DESK + "/access").html()).contains("How satisfied are you");
  }

  @Test
  void pageSkippedByAnAnswer_isNotAskedAndItsAnswerNotStored() throws SQLException {
    start("?desk=TT-99001");
    citizen.get(DESK + "/results");
    answer("results.1", "5");
    citizen.get(DESK + "/dossier");
    answer("outcome", "pending");

    assertThat(citizen.get(DESK + "/results").path()).isEqualTo(DESK + "/complaints");
    citizen.get(DESK + "/check");
    citizen.post("go", "next");
    assertThat(stored("answers")).isEqualTo("------4");
  }

  @Test
  void change_fromTheCheckPage_comesBackToIt() {
    start("?desk=TT-99001");
    answer("outcome", "granted");
    citizen.get(DESK + "/dossier?from=check");
    Page check = answer("outcome", "supplement");

    assertThat(check.path()).isEqualTo(DESK + "/check");
    assertThat(check.html()).contains("Phải bổ sung hồ sơ");
  }

  @Test
  void requiredAnswers_notGiven_areNamedWithLinks() {
    startAt(FormCampaigns.SERVICE, "?desk=TT-99001");
    citizen.post("go", "next");
    Page page = citizen.post("access.1", "4", "access.3", "dont_know", "go", "next");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html())
        .contains("<title>Lỗi: ", "class=\"error-summary\"", "href=\"#access.2\"")
        .contains("id=\"access.2-error\"", "aria-describedby=\"access.2-error\"")
        .doesNotContain("href=\"#access.1\"", "href=\"#access.3\"");
    assertThat(page.hasChosen("access.1", "4")).isTrue();
    assertThat(page.hasChosen("access.3", "dont_know")).isTrue();
  }

  @Test
  void check_requiredAnswersMissing_linksToThemAndStoresNothing() throws SQLException {
    startAt(FormCampaigns.SERVICE, "?desk=TT-99001");
    citizen.get("/s/form-service/check");
    Page page = citizen.post("go", "next");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html())
        .contains("href=\"/s/form-service/access?from=check#access.1\"", "<title>Lỗi: ");
    assertThat(campaigns.count(FormCampaigns.SERVICE)).isZero();
  }

  @Test
  void submitTwice_givesTheSameReceiptAndOneResponse() throws SQLException {
    start("?desk=TT-99001");
    citizen.get(DESK + "/check");
    var cookies = citizen.cookies();
    String check = citizen.page().html();
    long before = campaigns.count(FormCampaigns.DESK);
    Page first = citizen.post("go", "next");

    Respondent impatient = new Respondent(root.getPort());
    cookies.forEach(c -> impatient.setCookie(c.getName(), c.getPath(), c.getValue()));
    Page second =
        impatient.postOnly(
            DESK + "/check",
            "csrf-token",
            hidden(check, "csrf-token"),
            "finished",
            hidden(check, "finished"));

    assertThat(second.path()).isEqualTo(DESK + "/done");
    assertThat(receipt(second)).isEqualTo(receipt(first));
    assertThat(second.html()).doesNotContain("đã được gửi trước đó");
    assertThat(campaigns.count(FormCampaigns.DESK)).isEqualTo(before + 1);
  }

  @Test
  void submitAgainWithOtherAnswers_keepsTheFirstAndSaysSo() throws SQLException {
    start("?desk=TT-99001");
    answer("outcome", "granted");
    var cookies = citizen.cookies();
    citizen.get(DESK + "/check");
    citizen.post("go", "next");

    Respondent otherTab = new Respondent(root.getPort());
    cookies.forEach(c -> otherTab.setCookie(c.getName(), c.getPath(), c.getValue()));
    otherTab.get(DESK + "/general");
    otherTab.post("general.1", "1", "go", "next");
    otherTab.get(DESK + "/check");
    Page page = otherTab.post("go", "next");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("Phiếu này đã được gửi trước đó");
    assertThat(stored("answers")).isEqualTo("------1");
  }

  @Test
  void afterSubmitting_thePagesHoldNothingAndLeadToTheReceipt() {
    start("?desk=TT-99001");
    answer("outcome", "granted");
    citizen.get(DESK + "/check");
    String receipt = receipt(citizen.post("go", "next"));

    assertThat(receipt(citizen.get(DESK + "/done"))).isEqualTo(receipt);
    assertThat(receipt(citizen.get(DESK + "/dossier"))).isEqualTo(receipt);
    assertThat(receipt(citizen.get(DESK + "/check"))).isEqualTo(receipt);
    assertThat(citizen.cookies()).noneMatch(cookie -> cookie.getName().startsWith("sipas_draft"));
    assertThat(citizen.get(DESK).html()).contains(receipt, "Bắt đầu");
  }

  @Test
  void formBegunBefore_isOfferedForGoingOn() {
    start("?desk=TT-99001");
    answer("outcome", "granted");

    assertThat(citizen.get(DESK).html()).contains("href=\"" + DESK + "/access\"", "bắt đầu lại");
  }

  @Test
  void decline_forgetsTheDraftAndStoresNothing() throws SQLException {
    long before = campaigns.count(FormCampaigns.DESK);
    start("?desk=TT-99001");
    answer("outcome", "granted");
    citizen.get(DESK);
    Page page = citizen.post("go", "decline");

    assertThat(page.path()).isEqualTo(DESK + "/declined");
    assertThat(citizen.cookies()).noneMatch(cookie -> cookie.getName().startsWith("sipas_draft"));
    assertThat(campaigns.count(FormCampaigns.DESK)).isEqualTo(before);
  }

  @Test
  void place_notNamedByTheLink_isAskedFirst() throws SQLException {
    start("");
    assertThat(citizen.page().path()).isEqualTo(DESK + "/place");
    assertThat(citizen.page().html()).contains("<optgroup label=\"Phường Bến Ngà\"");

    assertThat(citizen.post("place", "", "go", "next").status()).isEqualTo(422);
    assertThat(citizen.post("place", "desk:nơi-khác", "go", "next").status()).isEqualTo(422);
    Page next = citizen.post("place", "desk:TT-99010", "go", "next");
    assertThat(next.path()).isEqualTo(DESK + "/dossier");
    assertThat(next.html()).contains("Phần 2/9");

    citizen.get(DESK + "/check");
    assertThat(citizen.page().html()).contains("hành chính công phường Quế Lam");
    citizen.post("go", "next");
    assertThat(stored("(SELECT code FROM desk WHERE id = r.desk_id)")).isEqualTo("TT-99010");
  }

  @Test
  void place_notTold_isStoredWithout() throws SQLException {
    start("");
    citizen.post("place", "none", "go", "next");
    citizen.get(DESK + "/check");
    citizen.post("go", "next");

    assertThat(stored("COALESCE(r.desk_id, r.unit_id, 'none')")).isEqualTo("none");
  }

  @Test
  void sample_offersItsPlacesOnlyAndInsists() {
    startAt(FormCampaigns.SAMPLE, "");
    assertThat(citizen.page().html())
        .contains("value=\"unit:99001\"")
        .doesNotContain("value=\"none\"", "value=\"desk:");

    assertThat(citizen.post("place", "none", "go", "next").status()).isEqualTo(422);
    assertThat(citizen.get("/s/form-sample?desk=TT-99").status()).isEqualTo(404);
    assertThat(citizen.page().html()).contains("không nằm trong các nơi được chọn");
  }

  @Test
  void missingToken_keepsWhatWasPosted() {
    start("?desk=TT-99001");
    Page page = citizen.postOnly(DESK + "/dossier", "outcome", "pending", "go", "next");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.path()).isEqualTo(DESK + "/dossier");
    assertThat(page.html()).contains("Xin Ông/Bà bấm lại một lần nữa");
    assertThat(page.hasChosen("outcome", "pending")).isTrue();
    assertThat(citizen.post("outcome", "pending").path()).isEqualTo(DESK + "/access");
  }

  @Test
  void cookiesBlocked_saysThatTheyAreNeeded() {
    citizen.get(DESK);
    citizen.forgetCookies();

    assertThat(citizen.post("go", "start").html()).contains("cho phép cookie");
  }

  @Test
  void tamperedOrForeignDraft_startsAgainWithAWord() {
    start("?desk=TT-99001");
    String own = draftCookie();
    citizen.setCookie("sipas_draft_0", DESK, own.substring(0, own.length() - 2) + "AA");
    assertThat(citizen.get(DESK + "/access").html()).contains("Xin Ông/Bà bắt đầu lại");

    citizen.setCookie("sipas_draft_0", "/s/form-full", own);
    assertThat(citizen.get("/s/form-full/q2").html()).contains("Xin Ông/Bà bắt đầu lại");
    citizen.setCookie("sipas_draft_0", DESK, "\u00e4%%%");
    assertThat(citizen.get(DESK + "/access").status()).isEqualTo(200);
  }

  @Test
  void draftCookie_isSealedAndSafe() {
    start("?desk=TT-99001");
    List<String> set = citizen.get(DESK).response().headers().allValues("Set-Cookie");
    var first = new Respondent(root.getPort());
    first.get(DESK + "?desk=TT-99001");

    Page page = citizen.post("go", "start");
    String header =
        page.response().previousResponse().orElseThrow().headers().allValues("Set-Cookie").stream()
            .filter(value -> value.startsWith("sipas_draft_0="))
            .findFirst()
            .orElseThrow();
    assertThat(header)
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Lax")
        .containsIgnoringCase("Path=" + DESK)
        .doesNotContainIgnoringCase("Max-Age");
    assertThat(draftCookie()).doesNotContain("TT-99001", "desk");
    assertThat(set).noneMatch(value -> value.startsWith("sipas_draft_0="));
  }

  @Test
  void unknownOrClosedCampaign_getsAPageThatSaysWhatToDo() {
    Map<String, Integer> expected =
        Map.of(
            "no-such",
            404,
            FormCampaigns.DRAFT,
            404,
            FormCampaigns.LATER,
            404,
            FormCampaigns.INVITED,
            404,
            FormCampaigns.CLOSED,
            410);

    expected.forEach(
        (campaign, status) -> {
          Page page = citizen.get("/s/" + campaign);
          assertThat(page.status()).as(campaign).isEqualTo(status);
          assertThat(page.html()).as(campaign).contains("<h1>").doesNotContain("[form.");
        });
    assertThat(citizen.get("/s/" + FormCampaigns.LATER).html()).contains("31/12/2089");
  }

  @Test
  void unknownPlaceOrPage_getsAPageWithTheCodeEscaped() {
    assertThat(citizen.get(DESK + "?desk=%3Cb%3E").status()).isEqualTo(404);
    assertThat(citizen.page().html()).contains("“&lt;b&gt;”").doesNotContain("“<b>”");
    assertThat(citizen.get(DESK + "?unit=00000").status()).isEqualTo(404);
    start("?desk=TT-99001");
    assertThat(citizen.get(DESK + "/no-such-part").status()).isEqualTo(404);
  }

  private Page start(String query) {
    return startAt(FormCampaigns.DESK, query);
  }

  private Page startAt(String campaign, String query) {
    citizen.get("/s/" + campaign + query);
    return citizen.postTo("/s/" + campaign, "go", "start");
  }

  private Page answer(String question, String value) {
    return citizen.post(question, value, "go", "next");
  }

  private String stored(String expression) throws SQLException {
    return campaigns.last(FormCampaigns.DESK, expression);
  }

  private String draftCookie() {
    return citizen.cookies().stream()
        .filter(cookie -> cookie.getName().equals("sipas_draft_0"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static String receipt(Page page) {
    return page.html().replaceFirst("(?s).*<p class=\"receipt\">([^<]+)</p>.*", "$1");
  }

  private static String hidden(String html, String name) {
    return html.replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
  }
}
