package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.code.CodeCampaigns;

/** The online form of a campaign that needs codes, in a browser without JavaScript. */
@QuarkusTest
class CodeFormPagesTest {

  @TestHTTPResource URI root;
  @Inject FormCampaigns campaigns;

  private String campaign;
  private Respondent respondent;

  @BeforeEach
  void begin() {
    campaign = CodeCampaigns.voluntary(true);
    respondent = new Respondent(root.getPort());
  }

  private String code() {
    return CodeCampaigns.issue(campaign, Map.of("desk", "TT-99001"), 1).get(0);
  }

  private void start(String code) {
    respondent.get("/s/" + campaign);
    respondent.post("go", "start", "code", code);
  }

  private void answer() {
    respondent.post("outcome", "granted", "go", "next");
    respondent.get("/s/" + campaign + "/check");
  }

  @Test
  void form_withACode_isSubmittedFromTheDossiersDesk() throws SQLException {
    start(code().toLowerCase().replace("-", " "));
    assertThat(respondent.page().path()).as("no question about the place").endsWith("/dossier");
    answer();
    assertThat(respondent.page().html()).doesNotContainPattern("name=\"code\"");
    respondent.post("go", "next");

    assertThat(respondent.page().path()).endsWith("/done");
    assertThat(campaigns.last(campaign, "(SELECT code FROM desk WHERE id = r.desk_id)"))
        .isEqualTo("TT-99001");
  }

  /** Who asks by telephone fills the form in for somebody else; nobody but staff may say so. */
  @ParameterizedTest
  @CsvSource({"analyst, phone, phone", "analyst, kiosk, online", "unit_viewer, phone, online"})
  void form_filledInByStaff_saysHow(String role, String told, String kept) throws SQLException {
    respondent.get("/sign-in");
    respondent.post("name", Staff.named(role), "password", Staff.PASSWORD);
    start(code());
    answer();
    assertThat(respondent.page().html().contains("name=\"channel\""))
        .isEqualTo(role.equals("analyst"));
    respondent.post("go", "next", "channel", told);

    assertThat(respondent.page().path()).endsWith("/done");
    assertThat(campaigns.last(campaign, "r.channel")).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "'', Xin nhập mã mời",
    "CFHJ, gồm 12 chữ và số",
    "CFHJ-KMNP-RT33, gõ nhầm",
    "CFHJ-KMNP-RT3X, Không có mã mời này"
  })
  void start_withoutARightCode_saysWhatIsWrongAndKeepsWhatWasTyped(String code, String told) {
    start(code);

    assertThat(respondent.page().status()).isEqualTo(422);
    assertThat(respondent.page().html())
        .contains(told, "<title>Lỗi:", "class=\"error-summary\"", "href=\"#code\"")
        .contains("value=\"" + code + "\" data-code")
        .contains("autocomplete=\"off\"", "spellcheck=\"false\"", "aria-invalid=\"true\"");
    assertThat(respondent.cookies()).noneMatch(cookie -> cookie.getName().contains("draft"));
  }

  @Test
  void start_declined_needsNoCode() {
    respondent.get("/s/" + campaign);
    respondent.post("go", "decline", "code", "");

    assertThat(respondent.page().path()).endsWith("/declined");
  }

  /** Looking is not using, and does not tell: the same code opens a form before and after. */
  @Test
  void start_withAUsedCode_isNotTold() {
    String code = code();
    CodeCampaigns.put(UUID.randomUUID(), CodeCampaigns.body(campaign, code)).statusCode(201);

    start(code);

    assertThat(respondent.page().path()).endsWith("/dossier");
  }

  @Test
  void submit_withACodeUsedMeanwhile_losesNothingAndTakesAnotherCode() throws SQLException {
    List<String> codes = CodeCampaigns.issue(campaign, Map.of("desk", "TT-99001"), 2);
    start(codes.get(0));
    answer();
    CodeCampaigns.put(UUID.randomUUID(), CodeCampaigns.body(campaign, codes.get(0)))
        .statusCode(201);

    respondent.post("go", "next");
    assertThat(respondent.page().status()).isEqualTo(422);
    assertThat(respondent.page().html())
        .contains("đã được dùng", "/s/" + campaign + "/code", "vẫn còn nguyên");
    respondent.get("/s/" + campaign + "/code");
    respondent.post("go", "next", "code", "CFHJ-KMNP-RT33");
    assertThat(respondent.page().status()).isEqualTo(422);
    assertThat(respondent.page().html()).contains("gõ nhầm");
    respondent.post("go", "next", "code", codes.get(1));
    assertThat(respondent.page().path()).endsWith("/check");
    respondent.post("go", "next");

    assertThat(respondent.page().path()).endsWith("/done");
    assertThat(campaigns.last(campaign, "LEFT(r.answers, 8)")).isNotEqualTo("54-4-----");
    assertThat(campaigns.count(campaign)).isEqualTo(2);
  }

  /** A second press finds what the first one stored, although the code is used by then. */
  @Test
  void submit_pressedTwice_isOneForm() throws SQLException {
    start(code());
    answer();
    String finished =
        respondent.page().html().replaceAll("(?s).*name=\"finished\" value=\"(\\d+)\".*", "$1");
    var draft = respondent.cookies();
    respondent.post("go", "next");
    assertThat(respondent.page().path()).endsWith("/done");

    draft.forEach(
        cookie -> respondent.setCookie(cookie.getName(), cookie.getPath(), cookie.getValue()));
    respondent.get("/s/" + campaign + "/check");
    respondent.post("go", "next", "finished", finished);

    assertThat(respondent.page().path()).endsWith("/done");
    assertThat(campaigns.count(campaign)).isOne();
  }

  @Test
  void submit_withARevokedCode_asksForAnother() {
    String code = code();
    start(code);
    answer();
    vn.sipas.access.Staff.api("administrator")
        .post("/api/campaigns/{campaign}/code-batches/1/revocation", campaign)
        .then()
        .statusCode(200);

    respondent.post("go", "next");

    assertThat(respondent.page().status()).isEqualTo(422);
    assertThat(respondent.page().html()).contains("không còn dùng được", "/code\"");
  }

  @Test
  void start_ofACampaignWithoutCodes_asksForNone() throws SQLException {
    campaigns.ensure();
    respondent.get("/s/" + FormCampaigns.DESK);

    assertThat(respondent.page().html()).doesNotContain("name=\"code\"", "code-field");
    respondent.get("/s/" + FormCampaigns.DESK + "/code");
    assertThat(respondent.page().path()).isEqualTo("/s/" + FormCampaigns.DESK);
  }

  @Test
  void code_standsInNoAddressAndNoPage() {
    String code = code();
    start(code);
    for (String page : List.of("/dossier", "/access", "/check")) {
      respondent.get("/s/" + campaign + page);
      assertThat(respondent.page().uri().toString() + respondent.page().html())
          .doesNotContainIgnoringCase(code)
          .doesNotContainIgnoringCase(code.replace("-", ""));
    }
  }
}
