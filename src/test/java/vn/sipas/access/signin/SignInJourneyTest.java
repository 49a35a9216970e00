package vn.sipas.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.platform.Visitor;

@QuarkusTest
class SignInJourneyTest {

  private static final String HERE = "127.0.0.1";

  @TestHTTPResource URI root;
  @Inject SignInThrottle throttle;

  private Visitor visitor;

  @BeforeEach
  void open() {
    visitor = new Visitor(root, "access");
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void byKeyboardAlone_wrongThenRight_leadsToTheAskedPage() {
    String name = Staff.named("analyst");
    visitor.open("/account");
    visitor.look("sign-in");
    visitor.key("Tab");
    assertThat(visitor.focus()).isEqualTo("skip");
    assertThat(visitor.page().locator(".skip").boundingBox().x).isZero();
    visitor.key("Enter", "Tab");
    assertThat(visitor.focus()).isEqualTo("name");
    visitor.type(name);
    visitor.key("Tab");
    visitor.type("không phải đâu");
    visitor.key("Enter");
    visitor.page().waitForSelector(".error-summary");

    assertThat(visitor.text()).contains("Tên đăng nhập hoặc mật khẩu không đúng.");
    visitor.lookAtFaults("sign-in-wrong");
    assertThat(visitor.page().inputValue("#name")).isEqualTo(name);
    assertThat(visitor.page().inputValue("#password")).isEmpty();
    visitor.key("Tab");
    visitor.type(Staff.PASSWORD);
    visitor.key("Enter");
    visitor.page().waitForURL("**/account");
  }

  @Test
  void signOut_leavesNothingBehindTheBackButton() {
    visitor.signIn(Staff.named("analyst"), Staff.PASSWORD);
    visitor.open("/account");
    visitor.press("Đăng xuất");
    assertThat(visitor.path()).isEqualTo("/sign-in");

    Visitor.back(visitor.page());

    assertThat(visitor.path()).isEqualTo("/sign-in");
    assertThat(visitor.text()).doesNotContain("Tài khoản của tôi");
  }

  @Test
  void tooManyAttempts_areTold_andTheRightPasswordDoesNotHelp() {
    String name = "guessed.name";
    Staff.ensure(name, "analyst", null);
    int failures = 5;
    for (int i = 0; i < failures; i++) {
      throttle.attempt(name, HERE);
    }
    visitor.signIn(name, Staff.PASSWORD);

    assertThat(visitor.text()).containsPattern("Xin thử lại sau 1[45] phút");
    visitor.lookAtFaults("sign-in-throttled");
    for (int i = 0; i < failures; i++) {
      throttle.succeeded(name, HERE);
    }
    visitor.signIn(name, Staff.PASSWORD);
    assertThat(visitor.path()).isEqualTo("/campaigns");
  }

  @Test
  void formWithoutItsCookie_isAPageThatSaysWhatToDo() {
    visitor.open("/sign-in");
    visitor.page().fill("#name", "x");
    visitor.page().fill("#password", "y");
    visitor.forgetCookies();
    visitor.press("Đăng nhập");

    assertThat(visitor.text()).contains("Biểu mẫu đã hết hạn", "Chưa có gì được lưu");
    visitor.look("stale-form");
  }
}
