package vn.sipas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.access.Staff;

/** What every page of the staff has in common: refusals, and the other language. */
@QuarkusTest
class StaffPagesJourneyTest {

  @TestHTTPResource URI root;

  @ParameterizedTest
  @CsvSource({
    "vi, Không tìm thấy, Không có trang này, Không có quyền, Về trang đầu",
    "en, Not found, There is no such page, Not allowed, Go to the start page"
  })
  void refusals_sayWhatIsWrongAndLeadBack(
      String language, String missing, String why, String forbidden, String back) {
    try (Visitor visitor = new Visitor(root, "problem")) {
      visitor.open("/no-such-page?lang=" + language);
      assertThat(visitor.page().title()).startsWith(missing);
      assertThat(visitor.text()).contains(why);
      visitor.look("nobody-404-" + language);

      visitor.signIn(Staff.named("analyst"), Staff.PASSWORD, language);
      visitor.open("/units/two_level/" + "no-unit-has-such-a-code-".repeat(8));
      assertThat(visitor.page().title()).startsWith(missing);
      visitor.look("404-" + language);
      visitor.open("/users");
      assertThat(visitor.page().title()).startsWith(forbidden);
      assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language);
      visitor.look("403-" + language);
      visitor.follow(back);
      assertThat(visitor.path()).isEqualTo("/campaigns");
    }
  }

  /** However long somebody's name is; on a phone it may take more. */
  @ParameterizedTest
  @ValueSource(strings = {"unit_viewer", "analyst", "administrator"})
  void header_isOneLineAtADesk(String role) {
    String longName = role + "-phu-trach-cai-cach-hanh-chinh";
    Staff.ensure(longName, role, null);
    for (String language : new String[] {"vi", "en"}) {
      try (Visitor visitor = new Visitor(root, "header")) {
        visitor.signIn(longName, Staff.PASSWORD, language);
        visitor.open("/campaigns?lang=" + language);
        int height =
            (Integer)
                visitor.page().evaluate("document.querySelector('.site-header').offsetHeight");
        assertThat(height).as(language).isLessThan(64);
        visitor.look(role + "-" + language);
      }
    }
  }

  @Test
  void everyPage_inEnglish_isAccessibleAndFits() {
    try (Visitor visitor = new Visitor(root, "english")) {
      visitor.signIn(Staff.named("administrator"), Staff.PASSWORD);
      visitor.open("/account?lang=en");
      visitor.look("account");
      for (String page : new String[] {"users", "users/new", "users/admin", "audit"}) {
        lookAt(visitor, page);
      }
      for (String page : new String[] {"campaigns", "campaigns/new", "campaigns/demo-2025"}) {
        lookAt(visitor, page);
      }
      for (String page : new String[] {"units", "units/import", "surveys", "sample-data"}) {
        lookAt(visitor, page);
      }
    }
  }

  private static void lookAt(Visitor visitor, String page) {
    visitor.open("/" + page);
    assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
    assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
    visitor.look(page.replace('/', '-'));
  }
}
