package vn.sipas.response;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Browser;

/** What a browser seals, the server opens; nobody else can. */
@QuarkusTest
class SealJourneyTest {

  private static Browser browser;

  @TestHTTPResource URI root;
  @Inject SealedBodies sealedBodies;

  private Page page;

  @BeforeAll
  static void start() {
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @BeforeEach
  void open() {
    BrowserContext context = browser.context(800, 600, true);
    page = context.newPage();
    page.navigate("http://127.0.0.1:" + root.getPort() + "/surveys");
  }

  @Test
  void bodySealedInTheBrowser_isOpenedByTheServer() throws Exception {
    String sealed = seal(Map.of("comment", "Cảm ơn “chị” 😀", "answers", Map.of("access.1", 5)));

    JsonNode opened = new ObjectMapper().readTree(sealedBodies.open(sealed.getBytes()));
    assertThat(opened.get("comment").asText()).isEqualTo("Cảm ơn “chị” 😀");
    assertThat(opened.at("/answers").get("access.1").asInt()).isEqualTo(5);
  }

  @Test
  void header_namesTheKeyAndAFreshOneOfItsOwn() throws Exception {
    Set<String> own = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      String header = seal(Map.of("a", 1)).split("\\.")[0];
      JsonNode read = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(header));
      assertThat(read.get("alg").asText()).isEqualTo("ECDH-ES");
      assertThat(read.get("enc").asText()).isEqualTo("A256GCM");
      assertThat(read.get("kid").asText()).isEqualTo(get("/api/keys").path("keys[0].kid"));
      assertThat(read.at("/epk").has("d")).isFalse();
      own.add(read.at("/epk/x").asText());
    }
    assertThat(own).hasSize(3);
  }

  /** "Don't know" is longer than "5"; who reads the disk must not see which it was. */
  @Test
  void length_tellsNothingAboutAnswers() {
    int one = seal(Map.of("answers", Map.of("access.1", 5))).length();
    int other = seal(Map.of("answers", Map.of("access.1", "dont_know"))).length();

    assertThat(one).isEqualTo(other);
  }

  /** Example of RFC 7518, appendix C. */
  @Test
  void derivedKey_isThatOfTheStandard() {
    List<Integer> agreed =
        List.of(
            158, 86, 217, 29, 129, 113, 53, 211, 114, 131, 66, 131, 191, 132, 38, 156, 251, 49, 110,
            163, 218, 128, 106, 72, 246, 218, 167, 121, 140, 254, 144, 196);
    Object derived =
        page.evaluate(
            """
            async (agreed) => {
              const {concatKdf} = await import('/kiosk/seal.js');
              const [alice, bob] = ['Alice', 'Bob'].map((name) => new TextEncoder().encode(name));
              const key = await concatKdf(Uint8Array.from(agreed), 'A128GCM', 128, alice, bob);
              return btoa(String.fromCharCode(...key));
            }
            """,
            agreed);

    byte[] key = Base64.getDecoder().decode((String) derived);
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(key))
        .isEqualTo("VqqN6vgjbSBcIijNcacQGg");
  }

  @Test
  void sealedResponse_isStoredLikeAPlainOne() {
    String id = java.util.UUID.randomUUID().toString();
    Map<String, Object> body =
        Map.of(
            "campaign",
            "demo-desk",
            "survey",
            "desk",
            "version",
            1,
            "channel",
            "kiosk",
            "submittedAt",
            java.time.Instant.now().toString(),
            "answers",
            Map.of("access.1", 5));
    given()
        .contentType("application/jose")
        .body(seal(body).getBytes(StandardCharsets.US_ASCII))
        .put("/api/responses/{id}", id)
        .then()
        .statusCode(201);
  }

  private String seal(Object body) {
    return (String)
        page.evaluate(
            """
            async (body) => {
              const {seal, sealingKey} = await import('/kiosk/seal.js');
              const keys = await (await fetch('/api/keys')).json();
              return seal(body, sealingKey(keys));
            }
            """,
            body);
  }
}
