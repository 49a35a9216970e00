package vn.sipas.kiosk;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceWorkerPagesTest {

  @Test
  void script_mayServeThePageAboveIt_andIsNeverTakenFromACache() {
    get("/kiosk/sw.js")
        .then()
        .statusCode(200)
        .contentType("text/javascript;charset=UTF-8")
        .header("Service-Worker-Allowed", equalTo("/kiosk"))
        .header("Cache-Control", startsWith("no-cache"));
  }

  @Test
  void files_areServedWithTheHashesThatTheScriptNames() throws Exception {
    JsonNode files = application().get("files");

    assertThat(files.fieldNames())
        .toIterable()
        .contains("/kiosk/outbox.js", "/kiosk/worker.js", "/kiosk/manifest.webmanifest")
        .contains("/css/sipas.css", "/img/icon.svg")
        .doesNotContain("/js/analysis.js");
    for (var file : files.properties()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(get(file.getKey()).asByteArray());
      assertThat("sha256-" + Base64.getEncoder().encodeToString(digest))
          .as(file.getKey())
          .isEqualTo(file.getValue().asText());
    }
  }

  /** A browser runs nothing as a script, and little as a manifest, that is not called so. */
  @Test
  void files_haveTheirTypes() {
    Map.of(
            "/kiosk/worker.js", "javascript",
            "/kiosk/icon-192.png", "image/png",
            "/kiosk/manifest.webmanifest", "application/manifest+json")
        .forEach((path, type) -> assertThat(get(path).contentType()).as(path).contains(type));
  }

  @Test
  void version_isAnother_whenOneFileIs() {
    var files = new TreeMap<>(Map.of("/kiosk/a.js", "sha256-a"));
    var behind = new TreeMap<>(Map.of("/templates/kiosk/page.html", "sha256-p"));
    String version = WorkerFiles.version("1.0", files, behind);

    assertThat(version).startsWith("1.0-").hasSize("1.0-".length() + 12);
    assertThat(
            List.of(
                WorkerFiles.version("1.1", files, behind),
                WorkerFiles.version("1.0", new TreeMap<>(Map.of("/kiosk/a.js", "b")), behind),
                WorkerFiles.version("1.0", files, new TreeMap<>())))
        .doesNotContain(version)
        .doesNotHaveDuplicates();
  }

  private static JsonNode application() throws Exception {
    String script = get("/kiosk/sw.js").asString();
    String json = script.substring(script.indexOf("serve({") + 6, script.lastIndexOf(");"));
    return new ObjectMapper().readTree(json);
  }
}
