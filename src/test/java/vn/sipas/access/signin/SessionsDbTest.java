package vn.sipas.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Account;
import vn.sipas.access.Accounts;
import vn.sipas.access.SecretToken;
import vn.sipas.access.Staff;
import vn.sipas.access.TestAccessConfig;
import vn.sipas.access.TickingClock;
import vn.sipas.access.UserChanged;

@QuarkusTest
class SessionsDbTest {

  private static final Instant NINE = Instant.parse("2026-09-01T02:00:00Z");

  @Inject SessionRepository stored;
  @Inject Accounts accounts;
  @Inject DataSource database;

  private final TickingClock clock = new TickingClock(NINE);
  private Account account;

  @BeforeEach
  void aUser() {
    Staff.named("analyst");
    account = accounts.named("analyst").orElseThrow();
  }

  @Test
  void begin_keepsTheHashAndNotTheToken() throws SQLException {
    String token = replica().begin(account);

    assertThat(lastSeen(token)).isEqualTo("2026-09-01 02:00:00.000");
    assertThat(count("token_hash = '" + token + "'")).isZero();
  }

  @Test
  void account_onAnotherReplica_isTheSame() {
    String token = replica().begin(account);

    assertThat(replica().account(token)).contains(account);
  }

  @Test
  void account_afterAnIdleHour_isNobody() {
    String token = replica().begin(account);
    clock.pass(Duration.ofMinutes(60));

    assertThat(replica().account(token)).isEmpty();
  }

  @Test
  void account_inUse_staysUntilTwelveHoursArePast() {
    Sessions sessions = replica();
    String token = sessions.begin(account);

    for (int halfHour = 1; halfHour < 24; halfHour++) {
      clock.pass(Duration.ofMinutes(30));
      assertThat(sessions.account(token)).contains(account);
    }
    clock.pass(Duration.ofMinutes(30));
    assertThat(sessions.account(token)).isEmpty();
  }

  @Test
  void account_isTouchedAtMostOnceAMinute() throws SQLException {
    Sessions sessions = replica();
    String token = sessions.begin(account);

    clock.pass(Duration.ofSeconds(59));
    sessions.account(token);
    assertThat(lastSeen(token)).isEqualTo("2026-09-01 02:00:00.000");
    clock.pass(Duration.ofSeconds(1));
    sessions.account(token);
    assertThat(lastSeen(token)).isEqualTo("2026-09-01 02:01:00.000");
  }

  @Test
  void end_endsItAtOnce() {
    Sessions sessions = replica();
    String token = sessions.begin(account);
    sessions.account(token);

    sessions.end(token);

    assertThat(sessions.account(token)).isEmpty();
  }

  @Test
  void userChanged_onlyWithSigningOut_endsTheSessions() {
    String token = replica().begin(account);

    replica().endAllOf(new UserChanged(account.id(), false));
    assertThat(replica().account(token)).contains(account);
    replica().endAllOf(new UserChanged(account.id(), true));
    assertThat(replica().account(token)).isEmpty();
  }

  @Test
  void removeOver_keepsWhatIsAlive() throws SQLException {
    String idle = replica().begin(account);
    clock.pass(Duration.ofMinutes(60));
    String alive = replica().begin(account);

    replica().removeOver();

    assertThat(count(hashIs(idle))).isZero();
    assertThat(count(hashIs(alive))).isOne();
  }

  /** Without what the others have in memory. */
  private Sessions replica() {
    return new Sessions(stored, accounts, new TestAccessConfig(), clock);
  }

  private String lastSeen(String token) throws SQLException {
    return value("SELECT CAST(last_seen_at AS CHAR) FROM user_session WHERE " + hashIs(token));
  }

  private int count(String condition) throws SQLException {
    return Integer.parseInt(value("SELECT COUNT(*) FROM user_session WHERE " + condition));
  }

  private static String hashIs(String token) {
    return "token_hash = X'" + HexFormat.of().formatHex(SecretToken.hash(token)) + "'";
  }

  private String value(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
