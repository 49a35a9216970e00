package vn.sipas.access.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;

@QuarkusTest
class SignInPagesTest {

  private static final int TWO_HOURS = 2 * 60 * 60;

  @BeforeEach
  void aUser() {
    Staff.named("analyst");
  }

  @Test
  void form_isVietnameseAndShowsNothingOfTheStaff() {
    String page = given().get("/sign-in").then().statusCode(200).extract().asString();

    assertThat(page).contains("<html lang=\"vi\"", "Tên đăng nhập").doesNotContain("/campaigns");
  }

  @Test
  void form_startsNoSession() {
    Response page = given().get("/sign-in");

    assertThat(page.cookies()).doesNotContainKey(SessionCookie.NAME);
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void signIn_rightPassword_leadsToTheAskedPageWithASafeCookie() {
    Response answer =
        Staff.browser()
            .post(
                "/sign-in?next=/account",
                "/sign-in",
                "name",
                "Analyst",
                "password",
                Staff.PASSWORD,
                "next",
                "/account");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/account");
    var cookie = answer.detailedCookie(SessionCookie.NAME);
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.isSecured()).isFalse();
    assertThat(cookie.getValue()).hasSizeGreaterThanOrEqualTo(43);
  }

  @Test
  void signIn_foreignNext_staysHere() {
    Response answer =
        Staff.browser()
            .post(
                "/sign-in",
                "/sign-in",
                "name",
                "analyst",
                "password",
                Staff.PASSWORD,
                "next",
                "//evil.example/");

    assertThat(answer.header("Location")).doesNotContain("evil");
  }

  @Test
  void signIn_wrongPassword_saysNothingAboutWhichOfTheTwoIsWrong() {
    Browser browser = Staff.browser();

    Response wrong =
        browser.post("/sign-in", "/sign-in", "name", "analyst", "password", "không phải đâu");
    Response unknown =
        browser.post("/sign-in", "/sign-in", "name", "nobody-here", "password", "không phải đâu");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(wrong.asString()).contains("Tên đăng nhập hoặc mật khẩu không đúng.");
    assertThat(unknown.asString()).contains("Tên đăng nhập hoặc mật khẩu không đúng.");
    assertThat(wrong.asString()).doesNotContain("không phải đâu");
  }

  @Test
  void signIn_htmlAsName_isShownAsText() {
    String page =
        Staff.browser()
            .post("/sign-in", "/sign-in", "name", "\"><script>x</script>", "password", "y")
            .asString();

    assertThat(page).doesNotContain("<script>");
  }

  @Test
  void signIn_again_getsAnotherTokenAndEndsTheFirst() {
    Browser browser = Staff.browser();
    String first = session(signedIn(browser));

    given().cookie(SessionCookie.NAME, first).get("/account").then().statusCode(200);
    String second =
        session(
            browser.post("/account", "/sign-in", "name", "analyst", "password", Staff.PASSWORD));

    assertThat(second).isNotNull().isNotEqualTo(first);
    Response page =
        given().redirects().follow(false).cookie(SessionCookie.NAME, first).get("/account");
    assertThat(page.statusCode()).isEqualTo(303);
  }

  @Test
  void signOut_endsTheSessionAndTheCookie() {
    Browser browser = Staff.browser();
    String token = session(signedIn(browser));

    Response answer = browser.post("/account", "/sign-out");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.detailedCookie(SessionCookie.NAME).getMaxAge()).isZero();
    given()
        .redirects()
        .follow(false)
        .cookie(SessionCookie.NAME, token)
        .get("/account")
        .then()
        .statusCode(303);
  }

  @Test
  void page_withoutSession_leadsToTheSignInPageAndBack() {
    Response answer = given().redirects().follow(false).get("/account");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/sign-in?next=%2Faccount");
  }

  @Test
  void publicPage_withADeadSession_isStillOpen() {
    given().cookie(SessionCookie.NAME, "long-gone").get("/sign-in").then().statusCode(200);
  }

  @Test
  void form_withoutCsrfToken_isRefusedWithAPage() {
    Response answer =
        given().formParam("name", "analyst").formParam("password", Staff.PASSWORD).post("/sign-in");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("text/html");
    assertThat(answer.asString()).contains("Biểu mẫu đã hết hạn");
  }

  @Test
  void form_withoutCsrfTokenButSignedIn_isRefusedWithAPage() {
    Browser browser = Staff.browser();
    signedIn(browser);

    Response answer = browser.request().formParam("x", "y").post("/sign-out");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString()).contains("Biểu mẫu đã hết hạn");
  }

  @Test
  void form_asAnotherMediaType_cannotGoAroundTheCsrfToken() {
    Browser browser = Staff.browser();
    signedIn(browser);

    int status =
        browser.request().contentType("text/plain").body("x=y").post("/sign-out").statusCode();

    assertThat(status).isEqualTo(415);
  }

  /** A site that can plant a cookie knows its own pages' tokens, but not our keyed hash. */
  @Test
  void form_withTheTokenOfAnotherSession_isRefused() {
    Browser attacker = Staff.browser();
    String token = attacker.csrfToken("/sign-in");
    String planted = attacker.request().get("/sign-in").cookie("csrf-token");
    String session = session(signedIn(Staff.browser()));

    int status =
        given()
            .cookie(SessionCookie.NAME, session)
            .cookie("csrf-token", planted)
            .formParam("csrf-token", token)
            .post("/sign-out")
            .statusCode();

    assertThat(status).isEqualTo(400);
  }

  /** A page may lie open for a morning: the token's cookie must not be gone when it is sent. */
  @Test
  void form_openForTwoHours_canStillBeSent() {
    Response page = given().get("/sign-in");

    assertThat(page.detailedCookie("csrf-token").getMaxAge()).isGreaterThan(TWO_HOURS);
  }

  @Test
  void unknownPage_signedIn_isAPageWithoutFailing() {
    Browser browser = Staff.browser();
    signedIn(browser);

    Response answer = browser.request().get("/no-such-page");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.asString()).contains("Không có trang này");
  }

  private static Response signedIn(Browser browser) {
    return browser.post("/sign-in", "/sign-in", "name", "analyst", "password", Staff.PASSWORD);
  }

  private static String session(Response answer) {
    return answer.cookie(SessionCookie.NAME);
  }
}
