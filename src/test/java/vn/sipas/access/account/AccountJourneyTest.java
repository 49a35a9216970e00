package vn.sipas.access.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.platform.Visitor;

@QuarkusTest
class AccountJourneyTest {

  private static final String NEXT = "năm con gà trống";

  @TestHTTPResource URI root;

  private final String name = "j" + UUID.randomUUID().toString().substring(0, 12);
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    Staff.ensure(name, "analyst", null);
    visitor = new Visitor(root, "access");
    visitor.signIn(name, Staff.PASSWORD);
    visitor.open("/account");
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void ownPassword_wronglyThenRightly_isChanged() {
    visitor.look("account");
    change(NEXT, "năm con gà mái");
    assertThat(visitor.text()).contains("Hai lần nhập mật khẩu mới không giống nhau.");
    visitor.lookAtFaults("account-password-faults");
    assertThat(visitor.focus()).isEqualTo("repeated");

    change(NEXT, NEXT);
    assertThat(visitor.path()).isEqualTo("/sign-in");
    assertThat(visitor.text()).contains("Đã đổi mật khẩu.");
    visitor.look("account-password-changed");
    visitor.signIn(name, NEXT);
    assertThat(visitor.path()).isEqualTo("/campaigns");
  }

  private void change(String next, String repeated) {
    visitor.page().fill("#current", Staff.PASSWORD);
    visitor.page().fill("#next", next);
    visitor.page().fill("#repeated", repeated);
    visitor.press("Đổi mật khẩu");
  }

  @Test
  void token_isShownOnceWorksAndIsRevoked() {
    visitor.press("Tạo mã truy cập");
    visitor.lookAtFaults("account-token-faults");
    visitor.page().fill("#label", "Cổng dịch vụ công");
    visitor.page().fill("#days", "30");
    visitor.press("Tạo mã truy cập");
    String token = visitor.page().locator("#new-token").innerText();
    visitor.look("account-token-issued");
    assertThat(statusWith(token)).isEqualTo(200);

    visitor.open("/account");
    assertThat(visitor.page().content()).doesNotContain(token);
    visitor.look("account-tokens");
    visitor.press("Thu hồi Cổng dịch vụ công");

    assertThat(visitor.text()).contains("Chưa có mã truy cập nào.");
    assertThat(statusWith(token)).isEqualTo(401);
  }

  private static int statusWith(String token) {
    return given().header("Authorization", "Bearer " + token).get("/api/account").statusCode();
  }
}
