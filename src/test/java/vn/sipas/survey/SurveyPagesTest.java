package vn.sipas.survey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SurveyPagesTest {

  @Test
  void list_linksEveryVersion() {
    given()
        .get("/surveys")
        .then()
        .statusCode(200)
        .body(containsString("href=\"/surveys/sipas-2023/1\""))
        .body(containsString("href=\"/surveys/desk/1\""))
        .body(not(containsString("[survey.")));
  }

  @Test
  void page_showsWordingScaleRulesAndDefinitions_inBothLanguages() {
    given()
        .get("/surveys/sipas-service/1")
        .then()
        .statusCode(200)
        .body(containsString("24. Chi nhánh Trung tâm Phục vụ hành chính công/Điểm phục vụ"))
        .body(containsString("Rất không hài lòng; Không hài lòng; Bình thường; Hài lòng"))
        .body(containsString("Không hỏi khi “Hồ sơ của Ông/Bà hiện nay thế nào?” là: Phải bổ sung"))
        .body(containsString("Gộp mọi câu trả lời hợp lệ"))
        .body(not(containsString("{desk}")))
        .body(not(containsString("[survey.")));
    given()
        .get("/surveys/sipas-service/1?lang=en")
        .then()
        .statusCode(200)
        .body(containsString("This translation is unofficial"))
        .body(containsString("24. The public administrative service branch"))
        .body(not(containsString("[survey.")));
  }

  @Test
  void unknownQuestionnaire_isNotFound() {
    given().get("/surveys/nothing/1").then().statusCode(404);
  }
}
