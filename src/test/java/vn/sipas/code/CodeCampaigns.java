package vn.sipas.code;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.sipas.access.Staff;
import vn.sipas.unit.loading.SampleProvince;

/** Campaigns that need codes, in the sample province, and answers that bring them. */
public final class CodeCampaigns {

  public static final String SUBMITTED = "2026-01-02T03:04:05Z";

  private CodeCampaigns() {}

  /** An open voluntary campaign with the form of the desks; its code. */
  public static String voluntary(boolean codeRequired) {
    Map<String, Object> settings = settings("desk", "voluntary");
    settings.put("codeRequired", codeRequired);
    return created(settings, true);
  }

  /**
   * A sample of clusters, open to the public.
   *
   * @param rows of the design, as the API takes them
   */
  public static String sample(List<Map<String, Object>> rows) {
    Map<String, Object> settings = settings("sipas-service", "probability");
    settings.put("design", "cluster");
    String code = created(settings, false);
    Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(Map.of("rows", rows))
        .put("/api/campaigns/{code}/design", code)
        .then()
        .statusCode(200);
    open(code);
    return code;
  }

  public static Map<String, Object> settings(String survey, String stream) {
    Arc.container().instance(SampleProvince.class).get().load();
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("code", "codes-" + UUID.randomUUID().toString().substring(0, 8));
    settings.put("name", "Đánh giá bằng mã mời");
    settings.put("survey", survey);
    settings.put("version", 1);
    settings.put("stream", stream);
    settings.put("startsOn", "2025-08-01");
    settings.put("endsOn", "2090-01-01");
    settings.put("boundaries", "2025-12-01");
    settings.put("publicAccess", true);
    return settings;
  }

  private static String created(Map<String, Object> settings, boolean open) {
    String code = create(settings).statusCode(201).extract().path("code");
    if (open) {
      open(code);
    }
    return code;
  }

  public static ValidatableResponse create(Map<String, Object> settings) {
    return Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(settings)
        .post("/api/campaigns")
        .then();
  }

  private static void open(String code) {
    Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(Map.of("status", "open"))
        .post("/api/campaigns/{code}/status", code)
        .then()
        .statusCode(200);
  }

  /** Codes for one place, as printed: {@code {"desk": "TT-99001"}} or nothing. */
  public static List<String> issue(String campaign, Map<String, Object> place, int count) {
    Map<String, Object> lot = new LinkedHashMap<>(place);
    lot.put("count", count);
    return codes(order(campaign, Map.of("lots", List.of(lot))).statusCode(200));
  }

  public static ValidatableResponse order(String campaign, Map<String, Object> order) {
    return Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(order)
        .post("/api/campaigns/{campaign}/code-batches", campaign)
        .then();
  }

  /** The column "code" of a file. */
  public static List<String> codes(ValidatableResponse file) {
    return Arrays.stream(file.extract().asString().split("\r\n"))
        .skip(1)
        .map(line -> line.replaceAll(".*,([3-9A-X]{4}-[3-9A-X]{4}-[3-9A-X]{4}),.*", "$1"))
        .toList();
  }

  public static String body(String campaign, String code) {
    return body(campaign, code, "");
  }

  /**
   * @param code null for none
   * @param more further fields, with a comma before them
   */
  public static String body(String campaign, String code, String more) {
    return """
        {"campaign":"%s","survey":"desk","version":1,"channel":"kiosk","submittedAt":"%s",
         "answers":{"access.1":5,"staff.1":4}%s%s}"""
        .formatted(campaign, SUBMITTED, code == null ? "" : ",\"code\":\"" + code + "\"", more);
  }

  public static ValidatableResponse put(UUID id, String body) {
    return put(given(), id, body);
  }

  public static ValidatableResponse put(RequestSpecification sender, UUID id, String body) {
    return sender
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/responses/{id}", id.toString())
        .then();
  }

  /** All rows, each with its columns joined by blanks; bytes in hexadecimal. */
  public static List<String> rows(String sql) throws SQLException {
    DataSource database = Arc.container().instance(DataSource.class).get();
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(row.getString(i));
        }
        rows.add(String.join(" ", cells));
      }
    }
    return rows;
  }

  public static void execute(String sql) throws SQLException {
    DataSource database = Arc.container().instance(DataSource.class).get();
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String hex(UUID id) {
    return id.toString().replace("-", "").toUpperCase();
  }

  /** How many responses of these ids there are. */
  static int stored(UUID... ids) throws SQLException {
    List<String> quoted = Arrays.stream(ids).map(id -> "x'" + hex(id) + "'").toList();
    return Integer.parseInt(
        rows("SELECT COUNT(*) FROM response WHERE id IN (" + String.join(",", quoted) + ")")
            .get(0));
  }

  /** Of the campaign's codes: used. */
  static int used(String campaign) throws SQLException {
    return Integer.parseInt(
        rows("SELECT COALESCE(SUM(code.used), 0) FROM code"
                + " JOIN code_lot ON code_lot.id = code.lot_id"
                + " JOIN code_batch ON code_batch.id = code_lot.batch_id"
                + " JOIN campaign ON campaign.id = code_batch.campaign_id"
                + " WHERE campaign.code = '"
                + campaign
                + "'")
            .get(0));
  }

  static Instant submitted() {
    return Instant.parse(SUBMITTED);
  }
}
