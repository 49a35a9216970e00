package vn.sipas.survey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SurveyApiPagesTest {

  @Test
  void list_namesEveryShippedVersion() {
    given()
        .get("/api/surveys")
        .then()
        .statusCode(200)
        .body("survey", hasItems("desk", "sipas-2022", "sipas-2023", "sipas-service"))
        .body("find { it.survey == 'sipas-2023' }.items", equalTo(39))
        .body(
            "find { it.survey == 'desk' }.title.en", equalTo("Your rating after today's business"));
  }

  @Test
  void definition_isServedWhole_andNotAgainWhenTheDeviceHasIt() {
    String tag =
        given()
            .get("/api/surveys/sipas-service/1")
            .then()
            .statusCode(200)
            .body("sections[1].questions[0].code", equalTo("access.1"))
            .body(
                "index_definitions[0].components.code",
                hasItems("access", "procedures", "staff", "results", "complaints"))
            .extract()
            .header("ETag");

    given().header("If-None-Match", tag).get("/api/surveys/sipas-service/1").then().statusCode(304);
  }

  @Test
  void unknownVersion_isNotFound() {
    given().get("/api/surveys/sipas-service/77").then().statusCode(404);
    given().get("/api/surveys/nothing/1").then().statusCode(404);
    given().get("/api/surveys/desk/one").then().statusCode(404);
  }
}
