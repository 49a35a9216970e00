package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;

/** The command {@code ./sipas check-receipt} against the running service. */
@QuarkusTest
class ReceiptCommandTest {

  @TestHTTPResource URI root;
  @Inject ReceiptRepository receipts;
  @Inject ResultsSubjects subjects;

  private record Ended(int code, String text) {}

  @Test
  void equalReceipt_endsWith0() throws Exception {
    Ended ended = run(receipt().toLowerCase(Locale.ROOT), "vi_VN.UTF-8");

    assertThat(ended.text())
        .startsWith("equal\n")
        .contains("demo-2025", "Bằng nhau", "Chỉ số hài lòng chung", "%");
    assertThat(ended.code()).isZero();
  }

  @Test
  void changedReceipt_endsWith1AndSaysWhat() throws Exception {
    var now = receipts.find(receipt()).orElseThrow().facts();
    var then =
        new ReceiptFacts(
            now.boundaries(),
            now.software(),
            now.survey(),
            now.definition(),
            "0".repeat(64),
            now.units(),
            "0".repeat(64),
            12_345);
    int campaign = subjects.of("demo-2025").campaign().id();
    receipts.keep("0000-0000-0000-00C1", campaign, then, Instant.parse("2026-01-02T03:04:05Z"));

    Ended ended = run("0000-0000-0000-00C1", "en_US.UTF-8");

    assertThat(ended.text())
        .startsWith("changed: design, data\n")
        .contains("10:04 02/01/2026", "sample design", "responses: 12,345 →");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void unknownReceiptAndNonsense_endWith2() throws Exception {
    assertThat(run("FFFF-FFFF-FFFF-FFFF", "C").code()).isEqualTo(2);
    assertThat(run("../campaigns", "C").code()).isEqualTo(2);
  }

  private Ended run(String receipt, String language) throws IOException, InterruptedException {
    var command = new ProcessBuilder("bash", "sipas", "check-receipt", receipt);
    command.environment().put("SIPAS_PORT", String.valueOf(root.getPort()));
    command.environment().put("SIPAS_TOKEN", token());
    command.environment().put("LC_ALL", language);
    command.redirectErrorStream(true);
    Process process = command.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), text.replaceAll("(?m)^bash: warning.*\n", ""));
  }

  private static String token() {
    return Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body("{\"label\": \"command\"}")
        .post("/api/users/administrator/tokens")
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  private static String receipt() {
    return Staff.api("analyst")
        .get("/api/campaigns/demo-2025/results?measure=overall")
        .then()
        .statusCode(200)
        .extract()
        .path("receipt");
  }
}
