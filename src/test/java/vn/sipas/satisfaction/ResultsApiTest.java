package vn.sipas.satisfaction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.access.Staff;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.Units;

/** The results of the sample campaigns over HTTP. */
@QuarkusTest
class ResultsApiTest {

  private static final String SAMPLE = "/api/campaigns/demo-2025/results";
  private static final String DESK = "/api/campaigns/demo-desk/results";

  @Inject Units units;

  @Test
  void nobody_isAskedToSignIn() {
    given().get(SAMPLE).then().statusCode(401);
    given().get(SAMPLE + ".csv").then().statusCode(401);
    given().get(SAMPLE + ".xlsx").then().statusCode(401);
  }

  @Test
  void sample_byDistrict_hasEveryFieldOfTheContract() throws IOException {
    JsonNode results = json(Staff.api("analyst"), SAMPLE + "?by=district&intervals=all");

    assertThat(fields(results))
        .contains("campaign", "stream", "definition", "design", "receipt", "asOf", "estimates");
    assertThat(results.get("stream").asText()).isEqualTo("probability");
    assertThat(districts(results)).hasSize(9).startsWith("").doesNotHaveDuplicates();
    JsonNode total = results.get("estimates").get(0);
    assertThat(fields(total))
        .containsExactly(
            "measure",
            "domain",
            "label",
            "respondents",
            "answers",
            "satisfied",
            "weightedAnswers",
            "weightedSatisfied",
            "estimate",
            "variance",
            "standardError",
            "cv",
            "degreesOfFreedom",
            "psus",
            "strata",
            "designEffect",
            "effectiveSampleSize",
            "status",
            "interval",
            "intervals",
            "verdicts",
            "reliability",
            "flags");
    assertThat(total.get("measure").asText()).isEqualTo("overall");
    assertThat(total.at("/domain").size()).isZero();
    assertThat(total.get("strata").asInt()).isEqualTo(8);
    assertThat(total.at("/interval/lower").asDouble()).isLessThan(total.get("estimate").asDouble());
    assertThat(total.at("/verdicts/0/target").asDouble()).isEqualTo(0.85);
    assertThat(fields(total.get("intervals"))).contains("wilson", "beta", "logit");
  }

  @Test
  void estimates_ofDomains_addUpToTheTotal() throws IOException {
    JsonNode results = json(Staff.api("analyst"), SAMPLE + "?by=district&measure=overall");

    long answers = 0;
    double weighted = 0;
    for (JsonNode estimate : results.get("estimates")) {
      if (estimate.get("domain").size() == 1) {
        answers += estimate.get("answers").asLong();
        weighted += estimate.get("weightedAnswers").asDouble();
      }
    }
    JsonNode total = results.get("estimates").get(0);
    assertThat(answers).isEqualTo(total.get("answers").asLong());
    assertThat(weighted / total.get("weightedAnswers").asDouble() - 1).isBetween(-1e-12, 1e-12);
  }

  /** Not everybody in the sample is satisfied, so not everybody can be. */
  @Test
  void sample_againstATargetOfAll_hasNotMetIt() throws IOException {
    JsonNode results = json(Staff.api("analyst"), SAMPLE + "?measure=overall&targets=1");

    JsonNode verdict = results.at("/estimates/0/verdicts/0");
    assertThat(verdict.get("target").asDouble()).isEqualTo(1);
    assertThat(verdict.get("verdict").asText()).isEqualTo("not_met");
    assertThat(verdict.get("t").isNull()).isTrue();
  }

  @Test
  void volunteers_haveNoFieldOfAnError() throws IOException {
    JsonNode results = json(Staff.api("analyst"), DESK + "?by=desk&intervals=all&targets=0.85");

    assertThat(results.get("stream").asText()).isEqualTo("voluntary");
    for (JsonNode estimate : results.get("estimates")) {
      assertThat(fields(estimate))
          .containsExactly(
              "measure",
              "domain",
              "label",
              "respondents",
              "answers",
              "satisfied",
              "share",
              "captureRate",
              "bounds",
              "breakEvenSilentShare",
              "reliability",
              "flags");
    }
    assertThat(results.at("/estimates/0/share").asDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void communes_onLaterBoundaries_areCarriedOrSaySo() throws IOException {
    JsonNode results =
        json(Staff.api("analyst"), SAMPLE + "?by=commune&measure=overall&boundaries=2025-07-01");

    long respondents = 0;
    boolean hidden = false;
    for (JsonNode estimate : results.get("estimates")) {
      String code = estimate.at("/domain/commune").asText("");
      boolean split = estimate.get("flags").toString().contains("boundary_split");
      assertThat(code.startsWith("three_level/")).as(code).isEqualTo(split);
      hidden |= estimate.get("respondents").isNull();
      respondents += code.isEmpty() ? 0 : estimate.get("respondents").asLong();
    }
    assertThat(hidden || respondents == results.at("/estimates/0/respondents").asLong()).isTrue();
  }

  @Test
  void districts_afterTheirLevelEnded_areRefused() {
    Staff.api("analyst")
        .get(SAMPLE + "?by=district&boundaries=2025-08-01")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("no_district_level"))
        .body("detail", containsString("30/06/2025"));
  }

  @Test
  void everyFault_isToldAtOnce() {
    Staff.api("analyst")
        .queryParam("by", "religion")
        .queryParam("measure", "<script>")
        .queryParam("level", "2")
        .get(SAMPLE)
        .then()
        .statusCode(422)
        .body("faults.code", hasItems("unknown_variable", "unknown_measure", "bad_level"));
  }

  @Test
  void unknownCampaign_isNotFound() {
    Staff.api("analyst").get("/api/campaigns/nowhere/results").then().statusCode(404);
    Staff.api("analyst").get("/api/campaigns/nowhere/results.csv").then().statusCode(404);
  }

  @Test
  void unchangedResults_areNotSentAgain() {
    String tag = Staff.api("analyst").get(SAMPLE).then().statusCode(200).extract().header("ETag");

    Staff.api("analyst").header("If-None-Match", tag).get(SAMPLE).then().statusCode(304);
    Staff.api("analyst")
        .header("If-None-Match", tag)
        .get(SAMPLE + "?level=0.9")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"district", "commune"})
  void unitViewer_seesItsOwnUnitsWithTheFiguresOfEverybody(String by) throws IOException {
    var district = units.tree().asOf(LocalDate.of(2025, 6, 30)).all(UnitLevel.DISTRICT).get(2);
    Staff.ensure("viewer-of-one", "unit_viewer", district.id());
    String query = SAMPLE + "?measure=overall&by=" + by;

    JsonNode own = json(viewer("viewer-of-one"), query);
    JsonNode all = json(Staff.api("analyst"), query);

    List<String> seen = new ArrayList<>();
    for (JsonNode estimate : own.get("estimates")) {
      if (estimate.get("domain").size() == 1) {
        seen.add(estimate.at("/domain/" + by).asText());
        JsonNode everybodys = find(all, by, estimate.at("/domain/" + by).asText());
        if (!estimate.get("reliability").asText().equals("hidden")) {
          assertThat(estimate).isEqualTo(everybodys);
        }
      }
    }
    assertThat(seen).isNotEmpty();
    if (by.equals("district")) {
      assertThat(seen).containsExactly(district.code());
      assertThat(own.at("/estimates/0/respondents"))
          .isEqualTo(find(all, by, district.code()).get("respondents"));
    }
    assertThat(own.at("/design/scope").asText()).contains(district.name());
    assertThat(own.at("/estimates/0/respondents").asLong())
        .isLessThan(all.at("/estimates/0/respondents").asLong());
  }

  private static RequestSpecification viewer(String name) {
    return given().auth().preemptive().basic(name, Staff.PASSWORD);
  }

  private static JsonNode find(JsonNode results, String by, String code) {
    for (JsonNode estimate : results.get("estimates")) {
      if (estimate.at("/domain/" + by).asText().equals(code)) {
        return estimate;
      }
    }
    throw new AssertionError("no " + by + " " + code);
  }

  private static JsonNode json(RequestSpecification caller, String path) throws IOException {
    return new ObjectMapper()
        .readTree(caller.get(path).then().statusCode(200).extract().asByteArray());
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> districts(JsonNode results) {
    List<String> codes = new ArrayList<>();
    for (JsonNode estimate : results.get("estimates")) {
      if (estimate.get("measure").asText().equals("overall")) {
        codes.add(estimate.at("/domain/district").asText(""));
      }
    }
    return codes;
  }
}
