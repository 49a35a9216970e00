package vn.sipas.language;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.desk.TestDevices;

/** A pack in the folder is offered where it is complete, and told with its faults where not. */
@QuarkusTest
@TestProfile(TestPacks.Installed.class)
class LanguagePagesTest {

  private static final Path BAD = TestPacks.Installed.FOLDER.resolve("rad.yaml");

  @Inject TestDevices devices;

  @Test
  void page_tellsStateReviewerCoverageAndFaults() throws IOException {
    int missing = lineOf("form.next: \"\"");

    Staff.browser("analyst")
        .get("/languages")
        .then()
        .statusCode(200)
        .body(containsString("*Tiếng Việt"))
        .body(containsString("Đang dùng"))
        .body(containsString("Trần Thị Thử, Người thử phần mềm"))
        .body(containsString("31/01/2026"))
        .body(containsString("Chưa dùng được"))
        .body(containsString("rad.yaml:" + missing))
        .body(containsString("Chưa có câu chữ cho form.next"));
    Staff.browser("analyst")
        .get("/languages?lang=en")
        .then()
        .body(containsString("form.next has no text yet"));
  }

  @Test
  void api_tellsTheSame() {
    Staff.api("analyst")
        .get("/api/languages")
        .then()
        .statusCode(200)
        .body("language", equalTo(List.of("qaa", "rad")))
        .body("state", equalTo(List.of("used", "faulty")))
        .body("[0].parts[0].voices.there", equalTo(4))
        .body("[0].faults", equalTo(List.of()))
        .body("[1].parts[0].offered", equalTo(false));
  }

  /** What was mended since the start is told as good, and is not in use before the next one. */
  @Test
  void mendedPack_waitsForTheNextStart() throws IOException {
    String bad = Files.readString(BAD);
    try {
      Path good = TestPacks.Installed.FOLDER.resolve("qaa.yaml");
      Files.writeString(BAD, Files.readString(good).replace("language: qaa", "language: rad"));

      Staff.api("analyst").get("/api/languages").then().body("[1].state", equalTo("restart"));
    } finally {
      Files.writeString(BAD, bad);
    }
  }

  @Test
  void template_isAFileWithTheVietnameseBesideEachText() {
    Response template =
        Staff.api("analyst")
            .queryParam("language", "cmo")
            .queryParam("survey", "desk/1", "sipas-service/1")
            .get("/api/languages/template");

    template
        .then()
        .statusCode(200)
        .header("Content-Disposition", "attachment; filename=\"cmo.yaml\"")
        .body(containsString("language: cmo\n"))
        .body(containsString("  # Tiếp tục\n  form.next: \"\"\n"))
        .body(containsString("  - survey: sipas-service\n"));
    assertThat(template.asString())
        .contains("      # Rất hài lòng\n      scale/satisfaction/5: \"\"");
  }

  /** Who adds a questionnaire to a pack must not lose the others. */
  @Test
  void templateOfAPackThatThereIs_keepsAllItsParts() {
    String template =
        Staff.api("analyst")
            .queryParam("language", "qaa")
            .queryParam("survey", "sipas-service/1")
            .get("/api/languages/template")
            .asString();

    assertThat(template)
        .contains("survey: desk\n", "survey: sipas-service\n", "form.next: \"*Tiếp tục\"")
        .contains("text/outcome: \"tones/question.wav\"");
  }

  /** Vietnamese has its texts; what it may lack are voices. */
  @Test
  void templateOfVietnamese_asksForRecordingsAlone() {
    Staff.api("analyst")
        .queryParam("language", "vi")
        .queryParam("survey", "desk/1")
        .get("/api/languages/template")
        .then()
        .statusCode(200)
        .body(containsString("# text/access.1: recordings/text-access.1.mp3"))
        .body(not(containsString("interface:")))
        .body(not(containsString("texts:")));
  }

  @Test
  void templateOfNothingKnown_isRefusedWithItsFaults() {
    Staff.api("analyst")
        .queryParam("language", "Ê Đê")
        .queryParam("survey", "none/9")
        .get("/api/languages/template")
        .then()
        .statusCode(422)
        .body("faults.location", equalTo(List.of("language", "survey")));
  }

  @Test
  void glyphs_showEveryLetterWithItsCode() {
    Staff.browser("administrator")
        .get("/languages/glyphs")
        .then()
        .statusCode(200)
        .body(containsString("Ê̆ ê̆"))
        .body(containsString("U+01AF U+0306"))
        .body(containsString("tiengtaynguyen.blogspot.com"));
  }

  @Test
  void recording_isServedWholeAndInParts_andKept() {
    String address =
        given()
            .auth()
            .oauth2(devices.tablet().token())
            .get("/api/kiosk")
            .jsonPath()
            .getString("screens[0].voice.qaa");
    byte[] whole = TestPacks.tone(700);

    Response all = given().get(address);
    all.then()
        .statusCode(200)
        .contentType("audio/wav")
        .header("Accept-Ranges", "bytes")
        .header("Cache-Control", allOf(containsString("immutable"), containsString("public")));
    assertThat(all.asByteArray()).isEqualTo(whole);
    Response part = given().header("Range", "bytes=4-7").get(address);
    part.then().statusCode(206).header("Content-Range", "bytes 4-7/" + whole.length);
    assertThat(part.asByteArray()).containsExactly(whole[4], whole[5], whole[6], whole[7]);
    given()
        .header("Range", "bytes=-2")
        .get(address)
        .then()
        .header("Content-Range", equalTo("bytes 5642-5643/5644"));
    given().header("Range", "bytes=9999-").get(address).then().statusCode(416);
    given().get("/voices/none.wav").then().statusCode(404);
    given().get("/voices/..%2Fqaa.yaml").then().statusCode(404);
  }

  @Test
  void kiosk_hasTheLanguageOfTheGoodPackAlone() {
    given()
        .auth()
        .oauth2(devices.tablet().token())
        .get("/api/kiosk")
        .then()
        .statusCode(200)
        .body("languages.code", equalTo(List.of("vi", "en", "qaa")))
        .body("languages[2].name", equalTo("*Tiếng Việt"))
        .body("texts.qaa.'attract.start'", equalTo("*Bắt đầu"))
        .body("texts.qaa", not(org.hamcrest.Matchers.hasKey("pin.title")))
        .body("asker.qaa", equalTo("*Sở Nội vụ Thượng Lam"))
        .body("screens[1].text.qaa", org.hamcrest.Matchers.startsWith("*"))
        .body("screens[1].text.qaa", not(containsString("{")))
        .body("screens[1].answers[4].label.qaa", equalTo("*Rất hài lòng"))
        .body("screens[1].answers[4].voice.size()", equalTo(1))
        .body("screens[1].answers[3].voice", equalTo(null));
  }

  @Test
  void definitionOfTheSurvey_staysAsItIs() {
    String told = given().get("/api/surveys/desk/1").asString();

    assertThat(told).doesNotContain("qaa", "*Rất");
    assertThat(given().get("/api/surveys").jsonPath().getList("title", Map.class))
        .allSatisfy(title -> assertThat(title).doesNotContainKey("qaa"));
  }

  private static int lineOf(String text) throws IOException {
    return (int) Files.readString(BAD).lines().takeWhile(line -> !line.contains(text)).count() + 1;
  }
}
