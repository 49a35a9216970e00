package vn.sipas.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import vn.sipas.access.audit.AuditLog;

@QuarkusTest
@TestTransaction
class FirstAdministratorDbTest {

  private static final String OTHER = "một mật khẩu khác";

  @Inject UserRepository users;
  @Inject Passwords passwords;
  @Inject AuditLog audit;
  @Inject Event<UserChanged> changed;
  @Inject Clock clock;
  @Inject Config config;
  @Inject EntityManager database;

  private void beforeTheFirstStart() {
    database.createNativeQuery("DELETE FROM user_session").executeUpdate();
    users.delete("name", "admin");
    users.flush();
  }

  @Test
  void firstStart_withoutASetting_tellsAGeneratedPassword() {
    beforeTheFirstStart();

    String hint = start(null, false).text();

    String password = hint.substring(hint.lastIndexOf(' ') + 1);
    assertThat(hint).startsWith("as admin, password: ");
    assertThat(passwords.matches(password, admin().passwordHash)).isTrue();
    assertThat(admin().role).isEqualTo(Role.ADMINISTRATOR);
    assertThat(admin().mustChangePassword).isFalse();
  }

  @Test
  void firstStart_withASetting_takesItToTheLetter() {
    beforeTheFirstStart();

    assertThat(start("gi$${x}á trị lạ", false)).isEqualTo(SignInHint.fromSetting());

    assertThat(passwords.matches("gi$${x}á trị lạ", admin().passwordHash)).isTrue();
  }

  @Test
  void laterStart_keepsThePassword() {
    beforeTheFirstStart();

    start("mật khẩu lần đầu", false);

    assertThat(start(null, false)).isEqualTo(SignInHint.asBefore());
    assertThat(start(OTHER, false)).isEqualTo(SignInHint.asBefore());
    assertThat(start("mật khẩu lần đầu", false)).isEqualTo(SignInHint.fromSetting());
    assertThat(passwords.matches("mật khẩu lần đầu", admin().passwordHash)).isTrue();
  }

  @Test
  void laterStart_withReset_letsTheOperatorInAgain() {
    beforeTheFirstStart();

    start(null, false);
    admin().active = false;
    admin().role = Role.ANALYST;

    assertThat(start(OTHER, true)).isEqualTo(SignInHint.fromSetting());

    assertThat(passwords.matches(OTHER, admin().passwordHash)).isTrue();
    assertThat(admin().active).isTrue();
    assertThat(admin().role).isEqualTo(Role.ADMINISTRATOR);
  }

  private User admin() {
    return users.named("admin").orElseThrow();
  }

  private SignInHint start(String setting, boolean reset) {
    var said =
        new AdministratorPassword(config) {
          @Override
          Optional<String> given() {
            return Optional.ofNullable(setting);
          }

          @Override
          boolean isReset() {
            return reset;
          }
        };
    return new FirstAdministrator(users, passwords, said, audit, changed, clock).ensure();
  }
}
