package vn.sipas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Problem;

@QuarkusTest
@TestTransaction
class UsersDbTest {

  @Inject Users users;
  @Inject DataSource database;
  @Inject UserRepository stored;

  @Test
  void setActive_lastAdministrator_isRefused() {
    onlyAdministratorIs("last.one");

    Problem refused = catchThrowableOfType(Problem.class, () -> users.setActive("last.one", false));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("last_administrator");
  }

  @Test
  void change_lastAdministratorToAnalyst_isRefused() {
    onlyAdministratorIs("last.one");

    Problem refused =
        catchThrowableOfType(Problem.class, () -> users.change("last.one", analyst()));

    assertThat(refused.code()).isEqualTo("last_administrator");
  }

  @Test
  void setActive_oneOfTwoAdministrators_isDeactivated() {
    onlyAdministratorIs("last.one");
    users.create(administrator("second.one"));

    users.setActive("last.one", false);

    assertThat(users.named("last.one").active()).isFalse();
  }

  @Test
  void unitOfAUser_thatDoesNotExist_isRefusedByTheDatabase() {
    users.create(administrator("bound.one"));

    assertThatThrownBy(() -> stored.update("unitId = -1 where name = 'bound.one'"))
        .hasStackTraceContaining("fk_app_user_unit");
  }

  @Test
  void unitOfAUser_isNotRemovedByTheDatabase() throws SQLException {
    int unit = TestUnit.id(database);
    users.create(administrator("bound.one"));
    stored.update("unitId = ?1 where name = 'bound.one'", unit);
    Query removal =
        stored
            .getEntityManager()
            .createNativeQuery("DELETE FROM administrative_unit WHERE id = " + unit);

    assertThatThrownBy(removal::executeUpdate).hasStackTraceContaining("fk_app_user_unit");
  }

  private void onlyAdministratorIs(String name) {
    users.create(administrator(name));
    stored.update("active = false where role = ?1 and name <> ?2", Role.ADMINISTRATOR, name);
    stored.getEntityManager().clear();
  }

  private static UserInput administrator(String name) {
    return new UserInput(name, "Người cuối", "administrator", null, null, null);
  }

  private static UserInput analyst() {
    return new UserInput(null, "Người cuối", "analyst", null, null, null);
  }
}
