package vn.sipas.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;

@QuarkusTest
class HomePagesTest {

  @Test
  void nobody_seesWhatMayBeAnswered() {
    String html = Staff.browser().request().get("/").asString();

    assertThat(html)
        .contains("Đo lường sự hài lòng của người dân", "href=\"/s/demo-desk\"", "Dữ liệu mẫu")
        .contains("href=\"/sign-in\"")
        .doesNotContain("demo-2025", "[result.");
  }

  @Test
  void staff_goesToItsCampaigns() {
    var answer = Staff.browser("analyst").get("/");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/campaigns");
  }
}
