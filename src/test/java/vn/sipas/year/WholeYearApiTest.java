package vn.sipas.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.field.FieldNight;
import vn.sipas.platform.Sha256;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;
import vn.sipas.unit.Units;
import vn.sipas.unit.UnitsAsOf;
import vn.sipas.unit.loading.SampleProvince;

/**
 * A year of the sample province, from the dossier register to a frozen result, through what the
 * service offers. The seed of the draw is the service's own, another one each time: how often the
 * intervals cover over many years is what {@code ./sipas bench coverage} counts.
 */
@QuarkusTest
class WholeYearApiTest {

  private static final LocalDate BOUNDARIES = LocalDate.of(2025, 6, 30);

  @Inject Units units;
  @Inject SampleProvince sample;
  @Inject FieldNight night;

  @Test
  void year_fromTheRegisterToTheFrozenResult_tellsTheTruth() throws IOException {
    SimulatedProvince province = new SimulatedProvince(districts(), 2025);
    Survey survey = Survey.create(settings(LocalDate.of(2090, 1, 1)));

    int frame = frame(survey, province);
    JsonPath plan = plan(survey, frame);
    draw(survey, frame, plan);
    survey.post("/status", Map.of("status", "open"));
    Fieldwork fieldwork = ask(survey, province);
    backChecks(survey);
    over(survey, fieldwork);
    allowances(survey, fieldwork);
    survey.post("/status", Map.of("status", "closed"));
    Map<String, Map<String, Object>> drawn = index(survey);
    double error = weigh(survey, fieldwork);
    Map<String, Map<String, Object>> weighed = index(survey);
    assertThat(number(weighed.get(""), "standardError"))
        .as("published error and that of the weighting report")
        .isCloseTo(error, within(1e-8));
    compare(province.truth(), drawn, weighed);
    freeze(survey, fieldwork, weighed);
  }

  /** The district of each commune. */
  private Map<String, String> districts() {
    sample.load();
    UnitsAsOf there = units.tree().asOf(BOUNDARIES);
    AdministrativeUnit whole = there.byCode(UnitTree.SAMPLE_CODE).orElseThrow();
    Map<String, String> districts = new LinkedHashMap<>();
    for (AdministrativeUnit district : there.children(whole)) {
      there.children(district).stream()
          .filter(unit -> unit.level() == UnitLevel.COMMUNE)
          .forEach(commune -> districts.put(commune.code(), district.code()));
    }
    return districts;
  }

  private static Map<String, Object> settings(LocalDate end) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("code", "nam-" + UUID.randomUUID().toString().substring(0, 8));
    settings.put("name", "Khảo sát cả năm");
    settings.put("survey", "sipas-service");
    settings.put("version", 1);
    settings.put("stream", "probability");
    settings.put("design", "cluster");
    settings.put("unit", UnitTree.SAMPLE_CODE);
    settings.put("startsOn", "2025-08-01");
    settings.put("endsOn", end.toString());
    settings.put("boundaries", BOUNDARIES.toString());
    settings.put("publicAccess", true);
    return settings;
  }

  private static int frame(Survey survey, SimulatedProvince province) {
    survey.post(Survey.analyst(), "/draws/seed", Map.of());
    JsonPath frame = survey.frame(province.register());
    assertThat(frame.getInt("entries")).isEqualTo(SimulatedProvince.DOSSIERS);
    return frame.getInt("id");
  }

  /** Another than the official size is needed for what the districts are to show. */
  private static JsonPath plan(Survey survey, int frame) {
    Map<String, Object> settings =
        Map.of(
            "frame",
            frame,
            "basis",
            "margin",
            "margin",
            0.025,
            "minimum",
            70,
            "perCommune",
            12,
            "minimumCommunes",
            5,
            "response",
            0.7);
    JsonPath plan = survey.post(Survey.analyst(), "/plans", settings);
    assertThat(plan.getList("table.areas")).hasSize(8);
    return survey.post("/plans/" + plan.getInt("plan.version") + "/signature", Map.of());
  }

  private static void draw(Survey survey, int frame, JsonPath plan) {
    JsonPath drawn = survey.post("/draws", Map.of("frame", frame, "dossiers", "lottery"));
    int signed = plan.getInt("plan.issued");
    assertThat(drawn.getInt("draw.main"))
        .as("what was signed is drawn; communes that are certain round up")
        .isBetween(signed, signed + 8);
    assertThat(survey.get("/draws/1/verification").getBoolean("unchanged")).isTrue();
    List<String[]> rows = Survey.rows(Survey.analyst().get(survey.path("/draws/1/sample.csv")));
    double total =
        rows.stream()
            .filter(cells -> cells[9].equals("0"))
            .mapToDouble(cells -> weight(cells[10]))
            .sum();
    assertThat(total)
        .as("the sample stands for every dossier")
        .isCloseTo(SimulatedProvince.DOSSIERS, within(1e-6));
  }

  /** One over a fraction. */
  private static double weight(String probability) {
    String[] parts = probability.split("/");
    return Double.parseDouble(parts[1]) / Double.parseDouble(parts[0]);
  }

  private static Fieldwork ask(Survey survey, SimulatedProvince province) {
    survey.post("/field", Map.of());
    Fieldwork fieldwork = new Fieldwork(survey, province, 2026);
    fieldwork.work();
    JsonPath standing = survey.get("/field");
    assertThat(standing.getInt("total.cases")).isEqualTo(fieldwork.asked());
    assertThat(standing.getList("districts")).hasSize(8);
    assertThat(standing.getList("modes.code", String.class))
        .containsExactlyInAnyOrderElementsOf(Fieldwork.MODES);
    return fieldwork;
  }

  private static void backChecks(Survey survey) {
    String page = "/campaigns/" + survey.code() + "/back-checks";
    Staff.browser()
        .signIn(Staff.named("analyst"), Staff.PASSWORD)
        .post(page, page, "percent", "10")
        .then()
        .statusCode(303);
    JsonPath drawn = survey.get("/back-checks");
    assertThat(drawn.getList("enumerators.interviews", Integer.class)).hasSize(8);
    for (int i = 0; i < 8; i++) {
      int interviews = drawn.getInt("enumerators[" + i + "].interviews");
      assertThat(drawn.getInt("enumerators[" + i + "].drawn")).isEqualTo((interviews + 9) / 10);
    }
    for (int number : drawn.getList("checks.number", Integer.class)) {
      survey.put(
          "/back-checks/" + number, Map.of("result", "reached", "findings", List.<String>of()));
    }
    assertThat(survey.get("/back-checks").getList("enumerators.open", Integer.class))
        .containsOnly(0);
  }

  /** Who answered online is known when the campaign's last day has passed, and not before. */
  private void over(Survey survey, Fieldwork fieldwork) {
    Map<String, Object> settings = Survey.done(Survey.analyst().get(survey.path(""))).getMap("");
    int open = survey.get("/field").getInt("total.open");
    assertThat(open).isPositive();
    assertThat(
            Survey.administrator()
                .contentType("application/json")
                .body(Map.of("status", "closed"))
                .post(survey.path("/status"))
                .statusCode())
        .as("closing while cases are open")
        .isEqualTo(422);
    settings.put(
        "endsOn", LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(1).toString());
    survey.put("", settings);
    night.pass();
    JsonPath standing = survey.get("/field");
    assertThat(standing.getInt("total.open")).isZero();
    assertThat(standing.getInt("total.counts.complete")).isEqualTo(fieldwork.answers());
  }

  private static void allowances(Survey survey, Fieldwork fieldwork) {
    JsonPath list = survey.post("/allowances", Map.of("amount", 50_000));
    int entitled = list.getList("sheets.entitled", Integer.class).stream().mapToInt(n -> n).sum();
    JsonPath standing = survey.get("/allowances");
    assertThat(standing.getInt("answers")).isEqualTo(fieldwork.answers());
    assertThat(standing.getInt("entitled")).isEqualTo(fieldwork.answers());
    assertThat(entitled).isEqualTo(standing.getInt("listed"));
    assertThat(standing.getList("waiting")).as("everybody is paid").isEmpty();
    assertThat(entitled).isEqualTo(fieldwork.answers());
  }

  /** The standard error of the index that the report of the chosen set has. */
  private static double weigh(Survey survey, Fieldwork fieldwork) {
    JsonPath set = survey.post(Survey.analyst(), "/weights", Map.of());
    assertThat(set.getInt("set.responses")).isEqualTo(fieldwork.answers());
    assertThat(set.getInt("set.openCases")).isZero();
    assertThat(set.getBoolean("set.converged")).isTrue();
    survey.put("/weights/in-force", Map.of("version", set.getInt("set.version")));
    return set.getDouble("report.figures[0].calibrated.standardError");
  }

  /** The overall index of the province, under "", and of each district. */
  private static Map<String, Map<String, Object>> index(Survey survey) {
    JsonPath found = survey.get("/results?by=district&measure=overall");
    Map<String, Map<String, Object>> index = new LinkedHashMap<>();
    for (Map<String, Object> one : found.<Map<String, Object>>getList("estimates")) {
      Map<?, ?> domain = (Map<?, ?>) one.get("domain");
      index.put(domain.isEmpty() ? "" : domain.get("district").toString(), one);
    }
    assertThat(index).hasSize(9);
    return index;
  }

  private static double number(Map<String, Object> estimate, String name) {
    return ((Number) estimate.get(name)).doubleValue();
  }

  /**
   * Silent people are less satisfied. A single year may miss by chance: 5 standard errors do not
   * happen, and of nine intervals of 95 % more than three miss once in ten thousand years.
   */
  private static void compare(
      Map<String, Double> truth,
      Map<String, Map<String, Object>> drawn,
      Map<String, Map<String, Object>> weighed) {
    double before = number(drawn.get(""), "estimate");
    double after = number(weighed.get(""), "estimate");
    assertThat(before - after).as("what non-response had added").isBetween(0.01, 0.08);
    assertThat(after)
        .isCloseTo(truth.get(""), within(5 * number(weighed.get(""), "standardError")));
    assertThat(Math.abs(after - truth.get(""))).isLessThan(Math.abs(before - truth.get("")));
    long covering =
        weighed.entrySet().stream()
            .filter(one -> covers(one.getValue(), truth.get(one.getKey())))
            .count();
    assertThat(covering).as("intervals that hold the truth").isGreaterThanOrEqualTo(6);
  }

  private static boolean covers(Map<String, Object> estimate, double truth) {
    Map<?, ?> interval = (Map<?, ?>) estimate.get("interval");
    return ((Number) interval.get("lower")).doubleValue() <= truth
        && truth <= ((Number) interval.get("upper")).doubleValue();
  }

  private static void freeze(
      Survey survey, Fieldwork fieldwork, Map<String, Map<String, Object>> weighed)
      throws IOException {
    JsonPath proposal = survey.post(Survey.analyst(), "/publication/proposals", Map.of());
    int number = proposal.getInt("number");
    String version = "/publication/" + number;
    JsonPath approved = survey.post(Survey.approver(), version + "/approval", Map.of());
    assertThat(approved.getString("state")).isEqualTo("approved");

    String document = Survey.analyst().get(survey.path(version + "/document")).asString();
    assertThat(Sha256.hex(document)).isEqualTo(proposal.getString("sha256"));
    JsonPath frozen = JsonPath.from(document);
    assertThat(frozen.getInt("fieldwork.cases")).isEqualTo(fieldwork.asked());
    assertThat(frozen.getInt("fieldwork.complete")).isEqualTo(fieldwork.answers());
    assertThat(survey.get(version + "/verification").getBoolean("equal")).isTrue();
    assertThat(
            Survey.administrator()
                .contentType("application/json")
                .body("{\"version\": null, \"reason\": \"khác\"}")
                .put(survey.path("/weights/in-force"))
                .statusCode())
        .as("weights of a frozen result")
        .isEqualTo(409);
    report(survey, version, fieldwork, weighed);
  }

  private static void report(
      Survey survey, String version, Fieldwork fieldwork, Map<String, Map<String, Object>> weighed)
      throws IOException {
    byte[] docx =
        Survey.analyst().get(survey.path(version + "/approval-report.docx")).asByteArray();
    try (XWPFWordExtractor reader =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
      String index =
          "%.1f %%".formatted(100 * number(weighed.get(""), "estimate")).replace('.', ',');
      assertThat(reader.getText().replace('\u00a0', ' '))
          .contains(index, "RR1", "%,d".formatted(fieldwork.answers()).replace(',', '.'));
    }
  }
}
