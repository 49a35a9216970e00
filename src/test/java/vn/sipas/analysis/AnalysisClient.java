package vn.sipas.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.sipas.access.Staff;

/** Calls the interface as a program of an analyst does. */
final class AnalysisClient {

  private AnalysisClient() {}

  static Response post(JsonNode spec, String name, byte[] data) {
    return Staff.api("analyst")
        .header("Accept-Language", "vi")
        .multiPart("spec", spec.toString(), "application/json; charset=UTF-8")
        .multiPart("data", name, data)
        .post("/api/analyses");
  }

  static Response post(JsonNode spec, String csv) {
    return post(spec, "data.csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  static JsonNode analysis(JsonNode spec, Path file) throws IOException {
    return analysis(spec, file.getFileName().toString(), Files.readAllBytes(file));
  }

  static JsonNode analysis(JsonNode spec, String name, byte[] data) throws IOException {
    Response answer = post(spec, name, data);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.asString());
    }
    return GoldenFile.JSON.readTree(answer.asByteArray());
  }
}
