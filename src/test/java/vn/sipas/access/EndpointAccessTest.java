package vn.sipas.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.desk.Device;
import vn.sipas.desk.TestDevices;

/**
 * Who may call what: {@code access/endpoints.csv} says it, and every endpoint is called as nobody,
 * as a device and as each role to see whether it is so.
 *
 * <p>Nothing is changed by the calls: forms come without their CSRF token and bodies are broken,
 * both of which is noticed after the role was looked at; parameters name what does not exist. A
 * write that needs neither is not called by those who may.
 */
@QuarkusTest
class EndpointAccessTest {

  private static final Path TABLE = Path.of("src/test/resources/access/endpoints.csv");
  private static final List<String> CALLERS =
      Stream.concat(Stream.of("nobody", Device.ROLE), Staff.ROLES.stream()).toList();
  private static final List<String> OF_THE_FRAMEWORK =
      List.of("/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi");

  @Inject TestDevices devices;

  private final Map<String, Browser> browsers = new HashMap<>();
  private TestDevices.Tablet tablet;

  @BeforeEach
  void enrol() {
    tablet = devices.tablet();
  }

  @AfterEach
  void forget() {
    devices.remove(tablet);
  }

  @Test
  void table_isWhatTheApplicationDoes() throws IOException {
    Map<String, String> table = table();
    Map<String, String> application = new TreeMap<>();
    for (Endpoint endpoint : endpoints()) {
      String access = observed(endpoint, table.get(endpoint.toString()));
      application.merge(endpoint.toString(), access, EndpointAccessTest::both);
    }

    assertThat(differences(table, application)).isEmpty();
  }

  /** Lines to add, to remove and to think about, ready to be read in a failed build. */
  private static List<String> differences(Map<String, String> table, Map<String, String> real) {
    List<String> differences = new ArrayList<>();
    real.forEach(
        (endpoint, access) -> {
          String line = endpoint.replace(' ', ',') + "," + access;
          if (!table.containsKey(endpoint)) {
            differences.add("missing, add: " + line);
          } else if (!table.get(endpoint).equals(access)) {
            differences.add("the application does: " + line + ", not: " + table.get(endpoint));
          }
        });
    table.keySet().stream()
        .filter(endpoint -> !real.containsKey(endpoint))
        .forEach(endpoint -> differences.add("no such endpoint, remove: " + endpoint));
    return differences;
  }

  /** Two methods of one address, for two kinds of content, are open to the same people. */
  private static String both(String one, String other) {
    return one.equals(other) ? one : one + " and " + other;
  }

  private static Map<String, String> table() throws IOException {
    try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(TABLE)) {
      return lines.stream()
          .collect(
              Collectors.toMap(
                  line -> line.getField("method") + " " + line.getField("path"),
                  line -> CALLERS.stream().map(line::getField).collect(Collectors.joining(","))));
    }
  }

  private static List<Endpoint> endpoints() {
    var framework = OF_THE_FRAMEWORK.stream().map(path -> new Endpoint("GET", path, null));
    return Stream.concat(Endpoint.all().stream(), framework).toList();
  }

  private String observed(Endpoint endpoint, String expected) {
    List<String> access = new ArrayList<>();
    for (int i = 0; i < CALLERS.size(); i++) {
      String believed = expected == null ? "" : expected.split(",")[i];
      access.add(observed(endpoint, CALLERS.get(i), believed));
    }
    return String.join(",", access);
  }

  private String observed(Endpoint endpoint, String caller, String believed) {
    if (believed.equals("allowed") && wouldAct(endpoint)) {
      return believed;
    }
    Response answer = call(endpoint, as(caller, endpoint));
    String location = answer.header("Location");
    if (answer.statusCode() == 401 || location != null && location.contains("/sign-in?next=")) {
      return "sign-in";
    }
    if (answer.statusCode() >= 500) {
      return "failed with " + answer.statusCode();
    }
    return answer.statusCode() == 403 ? "forbidden" : "allowed";
  }

  private static boolean wouldAct(Endpoint endpoint) {
    return endpoint.code() != null
        && endpoint.isWrite()
        && !endpoint.takesABody()
        && !endpoint.path().contains("{");
  }

  private static Response call(Endpoint endpoint, RequestSpecification request) {
    if (endpoint.code() != null && endpoint.isWrite() && endpoint.takesABody()) {
      broken(endpoint, request);
    }
    return request.request(endpoint.method(), endpoint.path().replaceAll("\\{\\w+}", "0"));
  }

  private static void broken(Endpoint endpoint, RequestSpecification request) {
    String type = endpoint.consumes().stream().findFirst().orElse("application/json");
    if (type.equals("multipart/form-data")) {
      request.multiPart("nothing", "");
    } else if (endpoint.takesForms()) {
      request.contentType("application/x-www-form-urlencoded").formParam("nothing", "");
    } else {
      request.contentType(type).body("{".getBytes(StandardCharsets.UTF_8));
    }
  }

  private RequestSpecification as(String caller, Endpoint endpoint) {
    RequestSpecification request;
    if (caller.equals("nobody")) {
      request = given();
    } else if (caller.equals(Device.ROLE)) {
      request = given().header("Authorization", "Bearer " + tablet.token());
    } else if (endpoint.isApi()) {
      request = Staff.api(caller);
    } else {
      request = browsers.computeIfAbsent(caller, EndpointAccessTest::signedIn).request();
    }
    var bodiesAsTheyAre =
        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
    return request
        .config(RestAssuredConfig.config().encoderConfig(bodiesAsTheyAre))
        .redirects()
        .follow(false);
  }

  private static Browser signedIn(String role) {
    return Staff.browser().signIn(Staff.named(role), Staff.PASSWORD);
  }
}
