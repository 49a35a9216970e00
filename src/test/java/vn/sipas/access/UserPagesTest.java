package vn.sipas.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UserPagesTest {

  private static final Pattern PASSWORD = Pattern.compile("id=\"new-password\">([^<]+)<");

  @Inject DataSource database;

  private final String name = "p" + UUID.randomUUID().toString().substring(0, 12);
  private Browser administrator;

  @BeforeEach
  void signIn() {
    administrator = Staff.browser().signIn(Staff.named("administrator"), Staff.PASSWORD);
  }

  @Test
  void create_unitViewer_showsThePasswordOnceAndTheUnitInTheList() throws SQLException {
    TestUnit.id(database);

    Response created = create("Đặng Thị <Hoa>", "unit_viewer", TestUnit.CODE);

    assertThat(created.statusCode()).isEqualTo(200);
    assertThat(created.header("Cache-Control")).isEqualTo("no-store");
    String list = administrator.request().get("/users").asString();
    assertThat(list).contains("Đặng Thị &lt;Hoa&gt;", "Tỉnh Thử").doesNotContain(password(created));
  }

  @Test
  void create_withFaults_showsThemAtTheFieldsAndKeepsWhatWasTyped() {
    Response page = create("", "unit_viewer", "");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.asString())
        .contains("<title>Lỗi: Thêm người dùng")
        .contains("<a href=\"#displayName\">Nhập họ và tên, nhiều nhất 100 ký tự.</a>")
        .contains("id=\"unit-error\"")
        .contains("value=\"" + name + "\"")
        .contains("value=\"unit_viewer\" selected");
  }

  @Test
  void newUser_changesThePasswordBeforeAnythingElse() {
    String given = password(create("Hoa", "analyst", ""));
    Browser user = Staff.browser();
    Response signedIn = user.post("/sign-in", "/sign-in", "name", name, "password", given);

    assertThat(signedIn.header("Location")).endsWith("/account");
    assertThat(user.request().get("/account").asString())
        .contains("Mật khẩu này do người khác cấp")
        .doesNotContain("/campaigns");

    Response changed =
        user.post(
            "/account",
            "/account/password",
            "current",
            given,
            "next",
            "năm con gà trống",
            "repeated",
            "năm con gà trống");
    assertThat(changed.header("Location")).endsWith("/sign-in?done=password");
    assertThat(user.request().get("/account").statusCode()).isEqualTo(303);
    user.signIn(name, "năm con gà trống");
    assertThat(user.request().get("/account").asString()).contains("/campaigns");
  }

  @Test
  void deactivate_andActivate_areShown() {
    create("Hoa", "analyst", "");

    administrator.post("/users/" + name, "/users/" + name + "/deactivate");
    assertThat(administrator.request().get("/users/" + name).asString())
        .contains("Mở lại tài khoản");
    administrator.post("/users/" + name, "/users/" + name + "/activate");
    assertThat(administrator.request().get("/users/" + name).asString())
        .contains("Ngừng tài khoản");
  }

  @Test
  void change_role_isSaved() {
    create("Hoa", "analyst", "");

    Response answer =
        administrator.post(
            "/users/" + name, "/users/" + name, "displayName", "Hoa Mới", "role", "administrator");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(administrator.request().get("/users/" + name).asString())
        .contains("value=\"Hoa Mới\"", "value=\"administrator\" selected");
  }

  @Test
  void header_showsEachRoleItsOwnWays() {
    String analyst = Staff.browser("analyst").get("/account").asString();
    String first = administrator.request().get("/users").asString();

    assertThat(analyst).contains("href=\"/campaigns\"").doesNotContain("href=\"/users\"");
    assertThat(first).contains("href=\"/users\" aria-current=\"true\"", "href=\"/audit\"");
  }

  private Response create(String displayName, String role, String unit) {
    return administrator.post(
        "/users/new",
        "/users",
        "name",
        name,
        "displayName",
        displayName,
        "role",
        role,
        "era",
        "two_level",
        "unit",
        unit);
  }

  private static String password(Response page) {
    var found = PASSWORD.matcher(page.asString());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
