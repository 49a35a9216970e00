package vn.sipas.kiosk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.desk.TestDevices;
import vn.sipas.desk.TestDevices.Tablet;

@QuarkusTest
class KioskApiTest {

  @Inject TestDevices devices;

  private Tablet tablet;

  @BeforeEach
  void enrol() {
    tablet = devices.tablet();
  }

  @AfterEach
  void remove() {
    devices.remove(tablet);
  }

  @Test
  void device_getsItsDeskItsCampaignAndItsScreens() {
    ask()
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("private, no-cache"))
        .body("device.code", equalTo(tablet.code()))
        .body("desk.code", equalTo(TestDevices.DESK))
        .body("asker.vi", equalTo("Sở Nội vụ tỉnh Thượng Lam"))
        .body("asker.en", equalTo("Department of Home Affairs of Thượng Lam"))
        .body("campaign.code", equalTo("demo-desk"))
        .body("campaign.status", equalTo("open"))
        .body("campaign.demo", equalTo(true))
        .body("codeCampaign", nullValue())
        .body("survey.code", equalTo("desk"))
        .body("languages.name", equalTo(List.of("Tiếng Việt", "English")))
        .body("settings.idleSeconds", equalTo(90))
        .body("settings.countdownSeconds", equalTo(30))
        .body("texts.vi.'attract.start'", equalTo("Bắt đầu"))
        .body("texts.en.'attract.start'", equalTo("Start"))
        .body("screens", hasSize(8))
        .body("screens[1].code", equalTo("access.1"))
        .body("screens[1].answers.face", equalTo(List.of(1, 2, 3, 4, 5)));
  }

  /** The tests of the screens run on settings made by hand: they must have the same fields. */
  @Test
  void settings_haveTheFieldsThatTheScreensAreTestedWith() {
    Map<String, Object> real = ask().jsonPath().getMap("");
    Map<String, Object> tried =
        new ObjectMapper().convertValue(TestSettings.desk(), new TypeReference<>() {});

    assertThat(tried.keySet()).isSubsetOf(real.keySet());
    for (String group : new String[] {"device", "desk", "campaign", "survey", "settings"}) {
      assertThat(((Map<?, ?>) real.get(group)).keySet())
          .as(group)
          .isEqualTo(((Map<?, ?>) tried.get(group)).keySet());
    }
    assertThat((List<?>) real.get("screens")).hasSameSizeAs((List<?>) tried.get("screens"));
    assertThat(real.get("texts")).isEqualTo(tried.get("texts"));
  }

  @Test
  void sameSettings_areNotSentAgain() {
    String tag = ask().header("ETag");

    given()
        .auth()
        .oauth2(tablet.token())
        .header("If-None-Match", tag)
        .get("/api/kiosk")
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag));

    devices.assign(tablet, TestDevices.OTHER_DESK, "demo-desk", Instant.now());

    assertThat(ask().header("ETag")).isNotEqualTo(tag);
    ask().then().body("desk.code", equalTo(TestDevices.OTHER_DESK));
  }

  @Test
  void revokedDevice_isToldSo() {
    devices.revoke(tablet);

    ask().then().statusCode(401).body("code", equalTo("device_revoked"));
  }

  private Response ask() {
    return given().auth().oauth2(tablet.token()).get("/api/kiosk");
  }
}
