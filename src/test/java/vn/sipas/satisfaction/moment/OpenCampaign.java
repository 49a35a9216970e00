package vn.sipas.satisfaction.moment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.sipas.platform.ApplicationProcess;

/** A probability sample in the communes of the sample province that takes answers today. */
final class OpenCampaign {

  static final List<String> TABLES =
      List.of("", "by=commune", "by=sex", "by=channel", "by=sex,age", "by=age&measure=overall");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CODE = "processes";
  private static final int COMMUNES = 12;
  private static final List<String> ITEMS =
      List.of(
          "access.1",
          "access.2",
          "procedures.1",
          "procedures.2",
          "staff.1",
          "staff.2",
          "results.1",
          "complaints.1");
  private static final List<String> AGES = List.of("18-24", "25-34", "35-49", "50-60", "over-60");

  private final List<String> communes;
  final int id;

  private OpenCampaign(List<String> communes, int id) {
    this.communes = communes;
    this.id = id;
  }

  static OpenCampaign create(ApplicationProcess application, Connection database)
      throws IOException, InterruptedException, SQLException {
    List<String> communes =
        List.of(
            text(
                    database,
                    "SELECT GROUP_CONCAT(code ORDER BY code) FROM administrative_unit"
                        + " WHERE era = 'two_level' AND level = 3")
                .split(","));
    ObjectNode campaign = JSON.createObjectNode().put("code", CODE).put("name", CODE);
    campaign.put("survey", "sipas-service").put("version", 1).put("stream", "probability");
    campaign.put("startsOn", "2025-08-01").put("endsOn", "2099-01-01").put("design", "cluster");
    campaign.put("publicAccess", true);
    created(application.send("POST", "api/campaigns", campaign.toString()));
    ObjectNode design = JSON.createObjectNode();
    ArrayNode rows = design.putArray("rows");
    for (int i = 0; i < COMMUNES; i++) {
      ObjectNode row = rows.addObject().put("stratum", "S" + i % 3).put("psu", "P" + i);
      row.put("unit", communes.get(i)).put("weight", 10 + i / 7.0);
    }
    created(application.send("PUT", address("/design"), design.toString()));
    created(application.send("POST", address("/status"), "{\"status\":\"open\"}"));
    String id = text(database, "SELECT id FROM campaign WHERE code = '" + CODE + "'");
    return new OpenCampaign(communes.subList(0, COMMUNES), Integer.parseInt(id));
  }

  private static String address(String part) {
    return "api/campaigns/" + CODE + part;
  }

  /** Sends one response and returns when it is acknowledged. */
  UUID answer(ApplicationProcess application, Random chance)
      throws IOException, InterruptedException {
    UUID id = new UUID(chance.nextLong() & ~0xF000L | 0x4000L, chance.nextLong() >>> 2 | 1L << 63);
    created(application.send("PUT", "api/responses/" + id, body(chance)));
    return id;
  }

  private String body(Random chance) {
    ObjectNode body = JSON.createObjectNode().put("campaign", CODE).put("survey", "sipas-service");
    body.put("version", 1).put("channel", chance.nextBoolean() ? "kiosk" : "paper");
    body.put("unit", communes.get(chance.nextInt(COMMUNES)));
    body.put("submittedAt", Instant.now().toString());
    ObjectNode answers = body.putObject("answers");
    for (String item : ITEMS) {
      if (chance.nextInt(9) == 0) {
        answers.put(item, "dont_know");
      } else {
        answers.put(item, 1 + chance.nextInt(5));
      }
    }
    ObjectNode about = body.putObject("about");
    about.put("sex", chance.nextBoolean() ? "1" : "2");
    about.put("age", AGES.get(chance.nextInt(AGES.size())));
    return body.toString();
  }

  /** A results document; when it was made is left out. */
  static JsonNode table(ApplicationProcess application, String query)
      throws IOException, InterruptedException {
    ObjectNode document =
        (ObjectNode) created(application.send("GET", address("/results?" + query), null));
    document.remove("asOf");
    return document;
  }

  /** Respondents of everybody's overall index. */
  static long respondents(ApplicationProcess application) throws IOException, InterruptedException {
    return table(application, "measure=overall").at("/estimates/0/respondents").asLong();
  }

  /** What {@code ./sipas check-moments} asks for. */
  static JsonNode check(ApplicationProcess application) throws IOException, InterruptedException {
    return created(application.send("POST", "api/moments/check", null));
  }

  private static JsonNode created(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    return JSON.readTree(answer.body());
  }

  static String text(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
