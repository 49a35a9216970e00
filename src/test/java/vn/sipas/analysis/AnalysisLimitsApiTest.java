package vn.sipas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;

/** Too many at once, and too much: told as problems, with nothing left behind. */
@QuarkusTest
class AnalysisLimitsApiTest {

  private static final int MEGABYTE = 1 << 20;
  private static final String START =
      "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.csv\"\r\n"
          + "Content-Type: text/csv\r\n\r\nq01\r\n";

  @Inject Turns turns;
  @Inject AnalysisConfig config;

  @TestHTTPResource("/api/analyses")
  URL address;

  @AfterEach
  void nothingStays() throws Exception {
    Leftovers.assertNone();
  }

  @Test
  void oneAnalysisTooMany_isToldToComeBack() throws IOException {
    Response refused = whileAllTurnsAreTaken(config.atOnce());

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.header("Retry-After")).isEqualTo("15");
    assertThat(refused.path("code").toString()).isEqualTo("analyses_busy");
    assertThat(AnalysisClient.post(spec(), "q01\n5\n").statusCode()).isEqualTo(200);
  }

  private Response whileAllTurnsAreTaken(int left) throws IOException {
    return left == 0
        ? AnalysisClient.post(spec(), "q01\n5\n")
        : turns.take(() -> whileAllTurnsAreTaken(left - 1));
  }

  @Test
  void statedLengthBeyondTheLimit_isRefusedBeforeItIsSent() throws IOException {
    String head =
        "POST /api/analyses HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
            + authorization()
            + "\r\nAccept-Language: en\r\nContent-Type: multipart/form-data; boundary=b\r\n"
            + "Content-Length: 250000000\r\n\r\n";
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
      JsonNode problem = GoldenFile.JSON.readTree(answer.substring(answer.indexOf('{')));
      assertThat(problem.get("code").asText()).isEqualTo("status_413");
    }
  }

  @Test
  void bodyThatGrowsBeyondTheLimit_isRefused() throws IOException {
    Staff.named("analyst");
    HttpURLConnection connection = (HttpURLConnection) address.openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(MEGABYTE);
    connection.setRequestProperty("Authorization", authorization());
    connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=b");
    byte[] block = "5\r\n".repeat(MEGABYTE / 3).getBytes(StandardCharsets.US_ASCII);
    boolean cut = false;
    try (OutputStream out = connection.getOutputStream()) {
      out.write(START.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 210; i++) {
        out.write(block);
      }
    } catch (IOException e) {
      cut = true; // the answer may come while the body is still being sent
    }

    assertThat(connection.getResponseCode()).as("cut off: %s", cut).isEqualTo(413);
    assertThat(connection.getContentType()).startsWith("application/problem+json");
    try (InputStream answer = connection.getErrorStream()) {
      JsonNode problem = GoldenFile.JSON.readTree(answer);
      assertThat(problem.get("code").asText()).isEqualTo("status_413");
    }
  }

  private static String authorization() {
    String basic = Staff.named("analyst") + ":" + Staff.PASSWORD;
    return "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode spec() {
    ObjectNode spec = GoldenFile.JSON.createObjectNode();
    spec.putObject("components").putArray("c1").add("q01");
    return spec;
  }
}
