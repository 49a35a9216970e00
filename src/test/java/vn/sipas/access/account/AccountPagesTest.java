package vn.sipas.access.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;

@QuarkusTest
class AccountPagesTest {

  private static final Pattern TOKEN = Pattern.compile("id=\"new-token\">([^<]+)<");
  private static final Pattern REVOKE = Pattern.compile("/account/tokens/\\d+/revoke");

  private final String name = "a" + UUID.randomUUID().toString().substring(0, 12);
  private Browser browser;

  @BeforeEach
  void signIn() {
    Staff.ensure(name, "analyst", null);
    browser = Staff.browser().signIn(name, Staff.PASSWORD);
  }

  @Test
  void changePassword_wrongly_saysWhatIsWrong() {
    assertThat(change("không đúng", "năm con gà trống", "năm con gà trống"))
        .contains("Mật khẩu hiện tại không đúng.");
    assertThat(change(Staff.PASSWORD, "ngắn", "ngắn")).contains("ít nhất 12 ký tự");
    assertThat(change(Staff.PASSWORD, "năm con gà trống", "năm con gà mái"))
        .contains("Hai lần nhập mật khẩu mới không giống nhau.");
    assertThat(change(Staff.PASSWORD, Staff.PASSWORD, Staff.PASSWORD))
        .contains("phải khác mật khẩu hiện tại");
  }

  @Test
  void token_isShownOnceWorksAndIsRevoked() {
    Response issued =
        browser.post("/account", "/account/tokens", "label", "Cổng & <b>", "days", "7");
    String token = found(TOKEN, issued.asString(), 1);
    assertThat(status(token)).isEqualTo(200);

    String page = browser.request().get("/account").asString();
    assertThat(page).contains("Cổng &amp; &lt;b&gt;").doesNotContain(token);
    browser.post("/account", found(REVOKE, page, 0));
    assertThat(status(token)).isEqualTo(401);
  }

  @Test
  void token_withoutALabelOrForEver_isRefused() {
    Response refused = browser.post("/account", "/account/tokens", "label", " ", "days", "366");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("id=\"label-error\"", "id=\"days-error\"");
  }

  @Test
  void changePassword_endsTokensToo() {
    Response issued = browser.post("/account", "/account/tokens", "label", "Cổng", "days", "7");
    String token = found(TOKEN, issued.asString(), 1);

    change(Staff.PASSWORD, "năm con gà trống", "năm con gà trống");

    assertThat(status(token)).isEqualTo(401);
  }

  private String change(String current, String next, String repeated) {
    return browser
        .post(
            "/account", "/account/password", "current", current, "next", next, "repeated", repeated)
        .asString();
  }

  private static int status(String token) {
    return given().header("Authorization", "Bearer " + token).get("/api/account").statusCode();
  }

  private static String found(Pattern pattern, String page, int group) {
    var found = pattern.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(group);
  }
}
