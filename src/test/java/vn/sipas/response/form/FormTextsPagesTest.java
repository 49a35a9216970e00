package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.response.form.Respondent.Page;

/** What people write: every letter kept, nothing executed, nothing lost. */
@QuarkusTest
class FormTextsPagesTest {

  private static final String DESK = "/s/" + FormCampaigns.DESK;
  private static final String FULL = "/s/" + FormCampaigns.FULL;

  @TestHTTPResource URI root;
  @Inject FormCampaigns campaigns;

  private Respondent citizen;

  @BeforeEach
  void open() throws SQLException {
    campaigns.ensure();
    citizen = new Respondent(root.getPort());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ƀ ƀ Č č Ĕ ĕ Ê̆ ê̆ Ĭ ĭ Ñ ñ Ŏ ŏ Ô̆ ô̆ Ơ̆ ơ̆ Ŭ ŭ Ư̆ ư̆",
        "<script>alert('x')</script> & \"nháy\" </textarea><b>đậm</b>",
        "'; DROP TABLE response; -- \\' %00 {inject:page} {{x}}",
        "dòng một\ndòng hai\n\n  thụt vào\ttab",
        "😀 𠀀 ‮ngược"
      })
  void comment_anyText_comesBackAndIsStoredExactly(String text) throws SQLException {
    start(DESK);
    citizen.get(DESK + "/comment");
    Page check = citizen.post("comment", text, "go", "next");

    assertThat(check.path()).isEqualTo(DESK + "/check");
    assertThat(check.html()).contains(escaped(text)).doesNotContain("<script>alert");
    assertThat(citizen.get(DESK + "/comment").html())
        .contains("\n" + escaped(text) + "</textarea>");
    citizen.get(DESK + "/check");
    assertThat(citizen.post("go", "next").path()).isEqualTo(DESK + "/done");
    assertThat(storedComment()).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  @Test
  void comment_longestAllowed_travelsInSeveralCookies() throws SQLException {
    String text = "Ộữậẳề Ê̆𠀀 ".repeat(200).strip();
    start(DESK);
    citizen.get(DESK + "/comment");
    assertThat(citizen.post("comment", text, "go", "next").path()).isEqualTo(DESK + "/check");
    citizen.post("go", "next");

    assertThat(storedComment()).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  @Test
  void comment_thatBecomesShort_leavesNoOldCookie() {
    start(DESK);
    citizen.get(DESK + "/comment");
    StringBuilder random = new StringBuilder();
    new java.util.Random(7).ints(2_000, 0x4e00, 0x9fa5).forEach(random::appendCodePoint);
    citizen.post("comment", random.toString(), "go", "next");
    assertThat(citizen.cookies()).anyMatch(cookie -> cookie.getName().equals("sipas_draft_1"));

    citizen.get(DESK + "/comment");
    citizen.post("comment", "ngắn", "go", "next");

    assertThat(citizen.page().html()).contains("ngắn");
    assertThat(citizen.cookies()).noneMatch(cookie -> cookie.getName().equals("sipas_draft_1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"next", "back", "en"})
  void comment_of10000Characters_isShownAgainWithItsLength(String button) {
    String text = "Đường sá ".repeat(1_111) + "x";
    start(DESK);
    citizen.get(DESK + "/comment");
    Page page = citizen.post("comment", text, "go", button);

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html())
        .contains("href=\"#comment\"", text)
        .containsAnyOf("dài 10.000 ký tự, chỉ được tối đa 2.000", "has 10,000 characters");
  }

  @Test
  void other_writtenButNotChosen_isChosen() {
    start(FULL);
    citizen.post("ethnicity.2.text", "Ê Đê", "go", "next");

    assertThat(citizen.get(FULL + "/about").hasChosen("ethnicity", "2")).isTrue();
    assertThat(citizen.page().html()).contains("value=\"Ê Đê\"");
  }

  @Test
  void brokenInput_isNeverAServerError() {
    start(DESK);
    assertThat(citizen.post("outcome", "no-such-choice").status()).isEqualTo(422);
    assertThat(citizen.postTo(DESK + "/access", "access.1", "9").status()).isEqualTo(422);
    assertThat(citizen.postTo(DESK + "/access", "access.1", "'").status()).isEqualTo(422);
    assertThat(citizen.postTo(DESK + "/access", "go", "sideways").status()).isEqualTo(200);
    assertThat(citizen.postTo(DESK + "/check", "finished", "yesterday").status()).isEqualTo(200);
  }

  private void start(String form) {
    citizen.get(form + "?desk=TT-99001");
    citizen.postTo(form, "go", "start");
  }

  private String storedComment() throws SQLException {
    return campaigns.last(FormCampaigns.DESK, "JSON_VALUE(texts, '$.comment')");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
