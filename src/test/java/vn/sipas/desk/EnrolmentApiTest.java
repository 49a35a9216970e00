package vn.sipas.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.SecretToken;
import vn.sipas.desk.TestDevices.Tablet;

@QuarkusTest
class EnrolmentApiTest {

  private static final int AT_ONCE = 20;

  @Inject TestDevices devices;
  @Inject EnrolmentRepository secrets;

  private final String secret = SecretToken.fresh();
  private Tablet tablet;

  @BeforeEach
  void issue() {
    tablet = devices.tablet();
    secrets.issue(tablet.id(), SecretToken.hash(secret), Instant.now().plusSeconds(600));
  }

  @AfterEach
  void forget() {
    devices.remove(tablet);
  }

  @Test
  void secret_makesATabletTheDevice_andEndsTheOldOne() {
    Response enrolled = enrol(secret);

    assertThat(enrolled.statusCode()).isEqualTo(201);
    enrolled.then().body("device", equalTo(tablet.code()), "token", startsWith("sipas_device_"));
    beat(enrolled.path("token"), Map.of("version", "1.0")).statusCode(200);
    beat(tablet.token(), Map.of("version", "1.0"))
        .statusCode(401)
        .body("code", equalTo("unauthorized"));
  }

  @Test
  void secret_isGoodOnce() {
    enrol(secret);

    enrol(secret).then().statusCode(410).body("code", equalTo("enrolment_used"));
  }

  @Test
  void secret_usedTwentyTimesAtOnce_enrolsOneTablet() throws Exception {
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<Response>> answers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      answers.add(
          threads.submit(
              () -> {
                start.await();
                return enrol(secret);
              }));
    }
    List<Integer> statuses = new ArrayList<>();
    String token = null;
    for (Future<Response> answer : answers) {
      statuses.add(answer.get().statusCode());
      token = answer.get().statusCode() == 201 ? answer.get().path("token") : token;
    }
    threads.shutdown();

    assertThat(statuses).containsOnly(201, 410);
    assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
    beat(token, Map.of("version", "1.0")).statusCode(200);
  }

  @Test
  void secret_thatIsTooOld_orNobodys_isRefused() {
    secrets.issue(tablet.id(), SecretToken.hash(secret), Instant.now().minusSeconds(1));

    enrol(secret).then().statusCode(410).body("code", equalTo("enrolment_expired"));
    enrol(secret + "x").then().statusCode(404).body("code", equalTo("enrolment_unknown"));
    enrol("").then().statusCode(422).body("faults.location", contains("secret"));
  }

  @Test
  void revokedDevice_isToldSo_andItsSecretIsWorthNothing() {
    secrets.revoke(tablet.id(), Instant.now());

    beat(tablet.token(), Map.of("version", "1.0"))
        .statusCode(401)
        .body("code", equalTo("device_revoked"));
    enrol(secret).then().statusCode(404).body("code", equalTo("enrolment_unknown"));
  }

  /**
   * Whoever kept the token of a lost tablet must not come back with the tablet that replaces it.
   */
  @Test
  void newSecret_forARevokedDevice_doesNotReviveItsOldToken() {
    secrets.revoke(tablet.id(), Instant.now());
    secrets.issue(tablet.id(), SecretToken.hash(secret), Instant.now().plusSeconds(600));

    beat(tablet.token(), Map.of("version", "1.0")).statusCode(401);
    assertThat(enrol(secret).statusCode()).isEqualTo(201);
  }

  @Test
  void heartbeat_isAnsweredWithTimeAndVersion_andItsFaultsAreTold() {
    ValidatableResponse answer =
        beat(
            tablet.token(),
            Map.of(
                "version",
                "0.9",
                "unsent",
                3,
                "battery",
                Map.of("level", 0.83, "charging", true),
                "storage",
                Map.of("usage", 1, "quota", 2, "persisted", true)));

    answer.statusCode(200).body("version", equalTo("0.1.0-SNAPSHOT"));
    Instant time = Instant.parse(answer.extract().path("time"));
    assertThat(time).isBetween(Instant.now().minusSeconds(60), Instant.now());
    beat(tablet.token(), Map.of("unsent", -1))
        .statusCode(422)
        .body("faults.location", contains("version", "unsent"));
  }

  private static Response enrol(String secret) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("secret", secret))
        .post("/api/devices/enrolment");
  }

  private static ValidatableResponse beat(String token, Map<String, ?> body) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/devices/heartbeat")
        .then();
  }
}
