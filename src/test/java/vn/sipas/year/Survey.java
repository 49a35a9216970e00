package vn.sipas.year;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sipas.access.Staff;

/** A campaign as the people of the department work with it: through the service's own doors. */
record Survey(String code) {

  static final String APPROVER = "second-administrator";

  String path(String rest) {
    return "/api/campaigns/" + code + rest;
  }

  private static RequestSpecification as(String name) {
    return given().auth().preemptive().basic(name, Staff.PASSWORD).urlEncodingEnabled(true);
  }

  static RequestSpecification administrator() {
    return as(Staff.named("administrator"));
  }

  static RequestSpecification analyst() {
    return as(Staff.named("analyst"));
  }

  /** Somebody else than the administrator. */
  static RequestSpecification approver() {
    Staff.ensure(APPROVER, "administrator", null);
    return as(APPROVER);
  }

  JsonPath get(String rest) {
    return done(analyst().get(path(rest)));
  }

  JsonPath post(String rest, Object body) {
    return post(administrator(), rest, body);
  }

  JsonPath post(RequestSpecification by, String rest, Object body) {
    return done(by.contentType(ContentType.JSON).body(body).post(path(rest)));
  }

  JsonPath put(String rest, Object body) {
    return done(administrator().contentType(ContentType.JSON).body(body).put(path(rest)));
  }

  /** What was answered to something that had to succeed. */
  static JsonPath done(Response response) {
    if (response.statusCode() >= 300) {
      throw new AssertionError(response.statusCode() + " " + response.asString());
    }
    return response.jsonPath();
  }

  static Survey create(Map<String, Object> settings) {
    done(analyst().contentType(ContentType.JSON).body(settings).post("/api/campaigns"));
    return new Survey((String) settings.get("code"));
  }

  JsonPath frame(String register) {
    return done(
        analyst()
            .multiPart("spec", "{\"source\":\"Một cửa cả năm\"}", "application/json;charset=UTF-8")
            .multiPart("data", "2025.csv", register.getBytes(StandardCharsets.UTF_8), "text/csv")
            .post(path("/frames")));
  }

  /** Rows of a file without its head, by cells. */
  static List<String[]> rows(Response file) {
    List<String[]> rows = new ArrayList<>();
    file.then().statusCode(200);
    file.asString().lines().skip(1).forEach(line -> rows.add(line.split(",")));
    return rows;
  }

  /** Codes of open cases that have none, by the case's number. */
  Map<Integer, String> codes() {
    Map<Integer, String> codes = new java.util.TreeMap<>();
    Response file =
        administrator().contentType(ContentType.JSON).body("{}").post(path("/field/codes"));
    rows(file).forEach(cells -> codes.put(Integer.valueOf(cells[0]), cells[2]));
    return codes;
  }

  /** Citizens online are nobody; other answers are brought by staff. */
  void answer(String channel, String oneTimeCode, Map<String, Integer> answers) {
    done(
        (channel.equals("online") ? given() : administrator())
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "campaign",
                    code,
                    "survey",
                    "sipas-service",
                    "version",
                    1,
                    "channel",
                    channel,
                    "submittedAt",
                    "2026-01-15T08:00:00+07:00",
                    "code",
                    oneTimeCode,
                    "answers",
                    answers))
            .put("/api/responses/" + UUID.randomUUID()));
  }
}
