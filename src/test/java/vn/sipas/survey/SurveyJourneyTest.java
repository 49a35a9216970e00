package vn.sipas.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Visitor;

/** Anybody reads what is asked, and how it is counted. */
@QuarkusTest
class SurveyJourneyTest {

  @TestHTTPResource URI root;

  @Test
  void questionnaires_areListedAndRead() {
    try (Visitor visitor = new Visitor(root, "survey")) {
      visitor.open("/surveys");
      visitor.look("list");
      assertThat(visitor.page().locator("tbody tr").count()).isGreaterThanOrEqualTo(4);
      visitor.page().locator("tbody a[href='/surveys/sipas-2023/1']").click();
      assertThat(visitor.text()).contains("Cách tính chỉ số", "chính thức");
      visitor.look("survey");

      visitor.follow("English");
      assertThat(visitor.path()).isEqualTo("/surveys/sipas-2023/1");
      assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(visitor.text()).contains("How indices are computed");
      visitor.look("survey-en");
    }
  }
}
