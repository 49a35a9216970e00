package vn.sipas.kiosk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;

@QuarkusTest
class KioskPagesTest {

  @Test
  void shell_isTheSameForEverybody() {
    String nobody = given().get("/kiosk").asString();
    String english = given().cookie("sipas_lang", "en").get("/kiosk").asString();
    String staff =
        Staff.browser()
            .signIn(Staff.named("administrator"), Staff.PASSWORD)
            .request()
            .get("/kiosk")
            .asString();

    assertThat(nobody).contains("<script type=\"module\" src=\"/kiosk/kiosk.js\">");
    assertThat(english).isEqualTo(nobody);
    assertThat(staff).isEqualTo(nobody);
  }

  @Test
  void shell_mayBeKeptAndIsAskedForAgain() {
    Response shell = given().get("/kiosk");

    shell
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-cache"))
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .header("Set-Cookie", nullValue());
    given().header("If-None-Match", shell.header("ETag")).get("/kiosk").then().statusCode(304);
  }

  @Test
  void modules_areServed() {
    given()
        .get("/kiosk/kiosk.js")
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("javascript"));
    given().get("/kiosk/kiosk.css").then().statusCode(200);
  }

  /** A text with markup in it stays data. */
  @Test
  void words_cannotEndTheirElement() throws Exception {
    String words = KioskPages.words(new ObjectMapper());

    assertThat(words).doesNotContain("<").contains("Cán bộ không xem được câu trả lời của bạn");
  }
}
