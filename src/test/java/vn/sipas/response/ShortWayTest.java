package vn.sipas.response;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A response may be taken on the short way or by the endpoint: nobody can tell which. */
@QuarkusTest
class ShortWayTest {

  /** Names that mean the same; the second one is not looked for on the short way. */
  private static final List<String> BOTH_WAYS = List.of("application/json", "Application/JSON");

  private static final String GOOD =
      """
      {"campaign":"demo-desk","survey":"desk","version":1,"channel":"kiosk",
       "submittedAt":"2026-01-02T03:04:05+07:00","answers":{"access.1":5,"staff.1":"refused"}}
      """;

  static Stream<String> bodies() {
    return Stream.of(
        GOOD,
        "",
        "{",
        "{}",
        "null",
        GOOD.replace("demo-desk", "demo-2025"),
        GOOD.replace("demo-desk", "no-such-campaign"),
        GOOD.replace(":5", ":6"),
        GOOD.replace("2026-01-02", "2020-01-02"),
        commented(1_900),
        commented(2_100),
        commented(9_990 - GOOD.length()),
        commented(20_000),
        commented(70_000));
  }

  private static String commented(int length) {
    return GOOD.replace("\"kiosk\"", "\"kiosk\",\"comment\":\"" + "x".repeat(length) + "\"");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void put_onEitherWay_isAnsweredAlike(String body) {
    List<Response> answers =
        BOTH_WAYS.stream().map(type -> put(UUID.randomUUID(), type, body)).toList();

    Response one = answers.get(0);
    Response other = answers.get(1);
    assertThat(one.statusCode()).isEqualTo(other.statusCode());
    assertThat(one.contentType()).isEqualTo(other.contentType());
    assertThat(names(one)).isEqualTo(names(other));
    assertThat(one.jsonPath().getString("code")).isEqualTo(other.jsonPath().getString("code"));
    assertThat(one.jsonPath().getMap("").keySet()).isEqualTo(other.jsonPath().getMap("").keySet());
  }

  @Test
  void put_againOnTheOtherWay_isTheSameResponse() {
    for (String type : BOTH_WAYS) {
      UUID id = UUID.randomUUID();
      Response first = put(id, type, GOOD);
      assertThat(first.statusCode()).isEqualTo(201);

      for (String again : BOTH_WAYS) {
        Response repeated = put(id, again, GOOD);
        assertThat(repeated.statusCode()).isEqualTo(200);
        assertThat(repeated.asString()).isEqualTo(first.asString());
        assertThat(put(id, again, GOOD.replace(":5", ":1")).statusCode()).isEqualTo(409);
      }
    }
  }

  private static List<String> names(Response response) {
    return response.headers().asList().stream()
        .map(header -> header.getName().toLowerCase())
        .sorted()
        .toList();
  }

  private static Response put(UUID id, String type, String body) {
    return given()
        .config(
            config()
                .encoderConfig(
                    encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .header("Content-Type", type)
        .body(body.getBytes())
        .put("/api/responses/{id}", id.toString());
  }
}
