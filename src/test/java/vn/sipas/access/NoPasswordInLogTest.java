package vn.sipas.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Even with our own classes at their most talkative, and with broken requests. */
@QuarkusTest
class NoPasswordInLogTest {

  private static final String SECRET = "khong-ai-duoc-thay-9137";

  private final Logger root = Logger.getLogger("");
  private final Logger ours = Logger.getLogger("vn.sipas");
  private final StringBuffer log = new StringBuffer();
  private final Handler keeper = new Keeper();

  @BeforeEach
  void listen() {
    ours.setLevel(Level.ALL);
    root.addHandler(keeper);
  }

  @AfterEach
  void stopListening() {
    root.removeHandler(keeper);
    ours.setLevel(null);
  }

  @Test
  void signInAndUserRequests_leaveNoPasswordInTheLog() {
    Logger.getLogger("vn.sipas.test").info("listening");
    Staff.browser().post("/sign-in", "/sign-in", "name", SECRET, "password", SECRET);
    given().auth().preemptive().basic("analyst", SECRET).get("/api/account");
    given().header("Authorization", "Bearer sipas_user_" + SECRET).get("/api/account");
    Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(Map.of("name", "!", "password", SECRET))
        .post("/api/users");
    Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body("{\"password\": \"" + SECRET + "\", broken")
        .post("/api/users");
    Staff.api("analyst")
        .contentType(ContentType.JSON)
        .body(Map.of("current", SECRET, "next", SECRET))
        .put("/api/account/password");

    assertThat(log.toString()).contains("listening").doesNotContain(SECRET);
  }

  private class Keeper extends Handler {

    private final PatternFormatter format = new PatternFormatter("%c %s%e%n");

    @Override
    public void publish(LogRecord entry) {
      log.append(format.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
