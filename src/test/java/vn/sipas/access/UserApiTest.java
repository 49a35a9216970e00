package vn.sipas.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UserApiTest {

  @Inject DataSource database;

  private final String name = "u" + UUID.randomUUID().toString().substring(0, 12);

  @Test
  void create_withoutPassword_answersOneThatHasToBeChanged() {
    Response created = create(Map.of("name", name, "displayName", "Lê Văn Tám", "role", "analyst"));

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.header("Location")).endsWith("/api/users/" + name);
    String password = created.path("password");
    basic(password).get("/api/users").then().statusCode(403);
    basic(password)
        .get("/api/account")
        .then()
        .body("mustChangePassword", equalTo(true), "role", nullValue());
    basic(password)
        .contentType(ContentType.JSON)
        .body(Map.of("current", password, "next", Staff.PASSWORD))
        .put("/api/account/password")
        .then()
        .statusCode(204);
    basic(password).get("/api/account").then().statusCode(401);
    basic(Staff.PASSWORD).get("/api/account").then().body("role", equalTo("analyst"));
  }

  @Test
  void create_everythingWrong_isAnsweredAtOnceByField() {
    create(Map.of("name", "Đ", "displayName", " ", "role", "king", "password", "short"))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("faults.location", contains("name", "displayName", "role", "password"));
  }

  @Test
  void create_sameNameAgain_isAFault() {
    createAnalyst();

    create(Map.of("name", name.toUpperCase(), "displayName", "Khác", "role", "analyst"))
        .then()
        .statusCode(422)
        .body("faults.code", contains("name_taken"));
  }

  @Test
  void create_unitViewer_needsAUnitThatExists() throws SQLException {
    TestUnit.id(database);
    var unit = Map.of("era", "two_level", "code", TestUnit.CODE);
    var nowhere = Map.of("era", "two_level", "code", "không có");

    create(Map.of("name", name, "displayName", "Xem", "role", "unit_viewer"))
        .then()
        .statusCode(422)
        .body("faults.code", contains("unit_missing"));
    create(Map.of("name", name, "displayName", "Xem", "role", "unit_viewer", "unit", nowhere))
        .then()
        .statusCode(422)
        .body("faults.code", contains("unit_unknown"));
    create(Map.of("name", name, "displayName", "Xem", "role", "unit_viewer", "unit", unit))
        .then()
        .statusCode(201)
        .body("user.unit.name", equalTo("Tỉnh Thử"));
  }

  @Test
  void change_deactivated_closesPasswordTokenAndSession() {
    createAnalyst();
    String token = issueToken();
    Browser browser = Staff.browser().signIn(name, Staff.PASSWORD);
    bearer(token).get("/api/account").then().statusCode(200);

    put(Map.of("displayName", "Tám", "role", "analyst", "active", false)).then().statusCode(200);

    basic(Staff.PASSWORD).get("/api/account").then().statusCode(401);
    bearer(token).get("/api/account").then().statusCode(401);
    browser.request().get("/account").then().statusCode(303);
  }

  @Test
  void resetPassword_closesTheOldOneAndTheTokens() {
    createAnalyst();
    String token = issueToken();
    basic(Staff.PASSWORD).get("/api/account").then().statusCode(200);

    String password =
        Staff.api("administrator")
            .post("/api/users/" + name + "/password")
            .then()
            .statusCode(200)
            .extract()
            .path("password");

    basic(Staff.PASSWORD).get("/api/account").then().statusCode(401);
    bearer(token).get("/api/account").then().statusCode(401);
    basic(password).get("/api/account").then().statusCode(200);
  }

  @Test
  void token_revoked_isClosedAtOnce() {
    createAnalyst();
    String token = issueToken();
    int id = basic(Staff.PASSWORD).get("/api/users/" + name + "/tokens").path("[0].id");
    bearer(token).get("/api/account").then().statusCode(200);

    basic(Staff.PASSWORD).delete("/api/users/" + name + "/tokens/" + id).then().statusCode(204);

    bearer(token).get("/api/account").then().statusCode(401);
  }

  @Test
  void tokens_ofSomebodyElse_areNotEvenThere() {
    createAnalyst();

    Staff.api("analyst").get("/api/users/" + name + "/tokens").then().statusCode(404);
  }

  @Test
  void session_readsTheApiAndNeverWrites() {
    Staff.browser("administrator").get("/api/users").then().statusCode(200);
    Staff.browser("administrator")
        .contentType(ContentType.JSON)
        .body(Map.of("name", name, "displayName", "Tám", "role", "analyst"))
        .post("/api/users")
        .then()
        .statusCode(401);
    Staff.browser("administrator")
        .contentType(ContentType.JSON)
        .body(Map.of("displayName", "Tám", "role", "analyst"))
        .put("/api/users/analyst")
        .then()
        .statusCode(401);
  }

  @Test
  void basic_wrongTooOften_isToldWhenToComeBack() {
    createAnalyst();

    for (int i = 0; i < 5; i++) {
      basic("sai mật khẩu rồi").get("/api/account").then().statusCode(401);
    }
    Response refused = basic("sai mật khẩu rồi").get("/api/account");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 15 * 60 + 1);
    assertThat(refused.<String>path("code")).isEqualTo("too_many_attempts");
  }

  @Test
  void credentials_unreadable_areRefused() {
    for (String header : new String[] {"Basic", "Basic %%%", "Basic bm9jb2xvbg==", "Digest x"}) {
      given().header("Authorization", header).get("/api/account").then().statusCode(401);
    }
    bearer("sipas_user_unknown").get("/api/account").then().statusCode(401);
    bearer("something else").get("/api/account").then().statusCode(401);
  }

  /** A program has no page to take a CSRF token from. */
  @Test
  void form_sentToTheApi_needsNoCsrfToken() {
    Staff.api("administrator").multiPart("x", "y").post("/api/users").then().statusCode(415);
  }

  @Test
  void answers_neverHoldAHash() {
    createAnalyst();

    assertThat(Staff.api("administrator").get("/api/users").asString()).doesNotContain("$2");
  }

  private void createAnalyst() {
    create(
            Map.of(
                "name", name, "displayName", "Tám", "role", "analyst", "password", Staff.PASSWORD))
        .then()
        .statusCode(201);
  }

  private Response create(Map<String, ?> user) {
    return Staff.api("administrator").contentType(ContentType.JSON).body(user).post("/api/users");
  }

  private Response put(Map<String, ?> user) {
    return Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(user)
        .put("/api/users/" + name);
  }

  private String issueToken() {
    return basic(Staff.PASSWORD)
        .contentType(ContentType.JSON)
        .body(Map.of("label", "Cổng dữ liệu", "days", 30))
        .post("/api/users/" + name + "/tokens")
        .path("token");
  }

  private RequestSpecification basic(String password) {
    return given().auth().preemptive().basic(name, password);
  }

  private static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }
}
