package vn.sipas.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Visitor;

/** An administrator takes somebody on and lets them go. */
@QuarkusTest
class UserJourneyTest {

  @TestHTTPResource URI root;
  @Inject DataSource database;

  private final String name = "j" + UUID.randomUUID().toString().substring(0, 12);
  private Visitor administrator;

  @BeforeEach
  void signIn() throws SQLException {
    TestUnit.id(database);
    administrator = new Visitor(root, "access");
    administrator.signIn(Staff.named("administrator"), Staff.PASSWORD);
  }

  @AfterEach
  void leave() {
    administrator.close();
  }

  @Test
  void user_fromCreationToTheEnd() {
    administrator.open("/users");
    administrator.look("users");
    administrator.follow("Thêm người dùng");
    administrator.look("new-user");
    create("A B", "", "");
    administrator.lookAtFaults("new-user-faults");
    assertThat(administrator.focus()).isEqualTo("name");
    assertThat(administrator.page().inputValue("#role")).isEqualTo("unit_viewer");

    create(name, "Đặng Thị Hoa", TestUnit.CODE);
    administrator.look("new-password");
    String password = administrator.page().locator("#new-password").innerText();
    try (Visitor user = new Visitor(root, "access")) {
      user.signIn(name, password);
      assertThat(user.text()).contains("Mật khẩu này do người khác cấp.");
      user.look("account-must-change");

      deactivate();

      user.open("/account");
      assertThat(user.path()).isEqualTo("/sign-in");
    }
  }

  @Test
  void keyboard_scrollsTheTableOnAPhone() {
    administrator.page().setViewportSize(390, 844);
    administrator.open("/users");
    administrator.page().locator("main .button").focus();
    administrator.key("Tab", "ArrowRight", "ArrowRight");

    assertThat(administrator.focus()).isEqualTo("table-wrap");
    administrator.waitUntil("document.activeElement.scrollLeft > 0");
  }

  private void create(String name, String displayName, String unit) {
    administrator.page().fill("#name", name);
    administrator.page().fill("#displayName", displayName);
    administrator.page().selectOption("#role", "unit_viewer");
    administrator.page().fill("#unit", unit);
    administrator.press("Tạo người dùng");
  }

  private void deactivate() {
    administrator.follow("Về danh sách người dùng");
    administrator.follow(name);
    administrator.look("user");
    administrator.page().fill("#displayName", "");
    administrator.press("Lưu thay đổi");
    administrator.lookAtFaults("user-faults");
    administrator.page().fill("#displayName", "Đặng Thị Hoa Mới");
    administrator.press("Lưu thay đổi");
    assertThat(administrator.text()).contains("Đặng Thị Hoa Mới");
    administrator.follow(name);
    administrator.press("Ngừng tài khoản");
    administrator.follow(name);
    assertThat(administrator.text()).contains("Tài khoản này đã ngừng hoạt động");
    administrator.look("user-inactive");
  }
}
