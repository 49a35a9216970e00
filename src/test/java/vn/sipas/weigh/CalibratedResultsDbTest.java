package vn.sipas.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.code.CodeCampaigns;
import vn.sipas.platform.Language;
import vn.sipas.response.StoredResponses;
import vn.sipas.response.SurveyResponse;
import vn.sipas.satisfaction.ChangesService;
import vn.sipas.satisfaction.ExplanationService;
import vn.sipas.satisfaction.ProbabilityEstimate;
import vn.sipas.satisfaction.ProbabilityResults;
import vn.sipas.satisfaction.RanksService;
import vn.sipas.satisfaction.ResultsRequest;
import vn.sipas.satisfaction.ResultsService;
import vn.sipas.satisfaction.Viewer;
import vn.sipas.unit.Units;
import vn.sipas.weigh.WeightReport.Figures;
import vn.sipas.weigh.WeightSettings.CalibratedTo;

/** Published figures while a calibrated set is in force. */
@QuarkusTest
class CalibratedResultsDbTest {

  private static final String RESIDUALS = "sai số tính theo phần dư của hiệu chỉnh";
  private static final String FIXED = "sai số coi quyền số là cố định";

  @Inject WeighedCampaign fixture;
  @Inject WeightSets sets;
  @Inject ResultsService results;
  @Inject ChangesService changes;
  @Inject RanksService ranks;
  @Inject ExplanationService explanations;
  @Inject StoredResponses responses;
  @Inject Units units;
  @Inject Campaigns campaigns;

  /**
   * Places differ in how many answered who were late, and how a dossier ended does not tell
   * everything: some on time are not satisfied, some late are.
   */
  private CampaignFacts campaign(String name) throws SQLException {
    String code = "calibrated-" + name;
    boolean isNew = campaigns.find(code).isEmpty();
    CampaignFacts campaign = fixture.ensure(code, CampaignStatus.CLOSED);
    if (isNew) {
      add(campaign, "A1", true, 9);
      add(campaign, "B2", true, 7);
      add(campaign, "B1", false, 12);
      change(campaign, "A1", "on_time", "5", "2", 2);
      change(campaign, "A2", "late", "2", "5", 1);
      change(campaign, "B1", "on_time", "5", "3", 1);
      change(campaign, "B2", "late", "2", "4", 2);
    }
    return campaign;
  }

  private void add(CampaignFacts campaign, String place, boolean late, int answers) {
    var design = campaigns.design(campaign.id());
    List<SurveyResponse> more = new ArrayList<>();
    for (int i = 0; i < answers; i++) {
      more.add(fixture.answer(campaign, design, place, late, 100 + i));
    }
    responses.insertAll(more);
  }

  private static void change(
      CampaignFacts campaign, String place, String outcome, String from, String to, int answers)
      throws SQLException {
    CodeCampaigns.execute(
        "UPDATE response SET answers = REPLACE(answers, '%s', '%s') WHERE campaign_id = %d AND"
                .formatted(from, to, campaign.id())
            + " sampling_unit_id IN (SELECT id FROM sampling_unit WHERE code = '%s')"
                .formatted(place)
            + " AND frame_class = '%s' ORDER BY id LIMIT %d".formatted(outcome, answers));
  }

  private StoredSet compute(CampaignFacts campaign, CalibratedTo calibration) {
    Staff.api("analyst")
        .contentType("application/json")
        .body(Map.of("smallest", 10, "calibration", calibration.code()))
        .post("/api/campaigns/{code}/weights", campaign.code())
        .then()
        .statusCode(201);
    return sets.of(campaign).get(0);
  }

  private static void choose(CampaignFacts campaign, StoredSet set) {
    Map<String, Object> body = new HashMap<>();
    body.put("version", set == null ? null : set.version());
    body.put("reason", "Thử sai số");
    Staff.api("administrator")
        .contentType("application/json")
        .body(body)
        .put("/api/campaigns/{code}/weights/in-force", campaign.code())
        .then()
        .statusCode(200);
  }

  private static Viewer viewer() {
    return Viewer.ofEverything(Language.VIETNAMESE);
  }

  private ProbabilityResults results(CampaignFacts campaign, String... by) {
    var request = ResultsRequest.of(WeighedCampaign.DAY, "all", by);
    return (ProbabilityResults) results.results(campaign.code(), request, viewer());
  }

  private static ProbabilityEstimate figure(ProbabilityResults results, String measure) {
    return results.estimates().stream()
        .filter(one -> one.domain().isEmpty() && one.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  /** What the stored weights say, summed by the database. */
  private static double byDatabase(CampaignFacts campaign, String which) throws SQLException {
    // every item of an answer has the same level in this sample, so shares are of respondents
    List<String> row =
        CodeCampaigns.rows(
            "SELECT SUM(IF(answers REGEXP '[45]', weight, 0)) / SUM(weight) FROM response"
                + " WHERE campaign_id = "
                + campaign.id()
                + which);
    return Double.parseDouble(row.get(0));
  }

  @Test
  void calibratedSetInForce_hasTheErrorsOfItsReport() throws SQLException {
    CampaignFacts campaign = campaign("errors");
    StoredSet set = compute(campaign, CalibratedTo.BOTH);
    choose(campaign, set);

    ProbabilityResults found = results(campaign);

    for (Figures figures : set.report().figures()) {
      ProbabilityEstimate published = figure(found, figures.measure());
      assertThat(published.estimate())
          .isCloseTo(figures.last().estimate(), within(1e-12))
          .isCloseTo(byDatabase(campaign, ""), within(1e-12));
      assertThat(published.standardError())
          .isCloseTo(figures.calibrated().standardError(), within(1e-9));
      assertThat(figures.last().standardError() / published.standardError()).isGreaterThan(1.05);
      assertThat(published.interval().lower())
          .isCloseTo(figures.calibrated().lower(), within(1e-9));
    }
    assertThat(found.design().line()).contains(RESIDUALS).doesNotContain(FIXED);
    var english =
        results.results(
            campaign.code(),
            ResultsRequest.of(WeighedCampaign.DAY, "overall"),
            Viewer.ofEverything(Language.ENGLISH));
    assertThat(english.design().line()).contains("errors are those of calibration residuals");
  }

  @Test
  void setOfAnEarlierVersion_isTakenAsFixedSaysSoAndHasAnotherReceipt() throws SQLException {
    CampaignFacts campaign = campaign("earlier");
    StoredSet set = compute(campaign, CalibratedTo.BOTH);
    StoredSet same = compute(campaign, CalibratedTo.BOTH);
    CodeCampaigns.execute(
        "UPDATE weight_factor SET categories = NULL, respondents = NULL, weight_before = NULL"
            + " WHERE set_id = "
            + same.id());
    assertThat(same.sha256()).isEqualTo(set.sha256());
    choose(campaign, set);
    ProbabilityResults residuals = results(campaign);
    var before = results.facts(campaign.code(), WeighedCampaign.DAY);
    choose(campaign, same);

    ProbabilityResults fixed = results(campaign);

    var overall = figure(fixed, "overall");
    assertThat(overall.estimate()).isEqualTo(figure(residuals, "overall").estimate());
    assertThat(overall.standardError())
        .isCloseTo(set.report().figures().get(0).last().standardError(), within(1e-12))
        .isGreaterThan(figure(residuals, "overall").standardError());
    assertThat(fixed.design().line()).contains(FIXED, "phiên bản cũ");
    assertThat(fixed.receipt()).isNotEqualTo(residuals.receipt());
    var facts = results.facts(campaign.code(), WeighedCampaign.DAY);
    assertThat(facts.data()).as("the same answers with the same weights").isEqualTo(before.data());
    assertThat(facts.design()).isNotEqualTo(before.design());
  }

  @Test
  void weightsAsDrawn_orNotCalibrated_areSilent() throws SQLException {
    CampaignFacts campaign = campaign("silent");
    String drawn = results(campaign).design().line();
    StoredSet set = compute(campaign, CalibratedTo.NONE);
    choose(campaign, set);

    ProbabilityResults found = results(campaign);

    assertThat(found.design().line()).isEqualTo(drawn).doesNotContain("Quyền số");
    assertThat(figure(found, "overall").standardError())
        .isCloseTo(set.report().figures().get(0).last().standardError(), within(1e-12));
  }

  @Test
  void answerThatComesAfterwards_keepsItsWeightUntilItIsGivenAFactor() throws SQLException {
    CampaignFacts campaign = campaign("late");
    StoredSet set = compute(campaign, CalibratedTo.BOTH);
    choose(campaign, set);
    double before = figure(results(campaign), "overall").estimate();
    var design = campaigns.design(campaign.id());
    responses.insertAll(List.of(fixture.answer(campaign, design, "B1", true, 99)));

    ProbabilityResults late = results(campaign);

    assertThat(figure(late, "overall").estimate())
        .isCloseTo(byDatabase(campaign, ""), within(1e-12))
        .isNotCloseTo(before, within(1e-6));
    assertThat(late.design().line()).contains(RESIDUALS);
    choose(campaign, set);
    ProbabilityResults given = results(campaign);
    assertThat(figure(given, "overall").estimate())
        .isCloseTo(byDatabase(campaign, ""), within(1e-12));
    assertThat(given.design().line()).contains(FIXED, "không còn là các phiếu");
    StoredSet again = compute(campaign, CalibratedTo.BOTH);
    choose(campaign, again);
    ProbabilityResults anew = results(campaign);
    assertThat(anew.design().line()).contains(RESIDUALS);
    assertThat(figure(anew, "overall").standardError())
        .isCloseTo(again.report().figures().get(0).calibrated().standardError(), within(1e-9));
  }

  @Test
  void answersLeftOutSince_leaveTheOthersTheirWeightsAndResiduals() throws SQLException {
    CampaignFacts campaign = campaign("left-out");
    StoredSet set = compute(campaign, CalibratedTo.BOTH);
    choose(campaign, set);
    List<String> some =
        CodeCampaigns.rows(
            "SELECT MIN(seq) FROM response WHERE campaign_id = %d GROUP BY sampling_unit_id"
                .formatted(campaign.id()));
    Set<Long> out = some.stream().map(Long::valueOf).collect(Collectors.toSet());
    var request = ResultsRequest.of(WeighedCampaign.DAY, "overall");

    var without =
        (ProbabilityResults) results.resultsWithout(campaign.code(), out, request, viewer());

    var overall = figure(without, "overall");
    assertThat(overall.respondents()).isEqualTo(128 + 28 - 4);
    assertThat(overall.estimate())
        .isCloseTo(
            byDatabase(campaign, " AND seq NOT IN (" + String.join(",", some) + ")"),
            within(1e-12));
    assertThat(without.design().line()).contains(RESIDUALS);
    assertThat(overall.standardError())
        .isLessThan(set.report().figures().get(0).last().standardError());
  }

  @Test
  void changesRanksAndExplanation_followAndAreComputed() throws SQLException {
    CampaignFacts campaign = campaign("compared");
    CampaignFacts other = campaign("reference");
    choose(campaign, compute(campaign, CalibratedTo.BOTH));
    choose(other, compute(other, CalibratedTo.OUTCOME));
    double a = figure(results(campaign), "overall").standardError();
    double b = figure(results(other), "overall").standardError();

    var request = changes.request(campaign.code(), Map.of("reference", List.of(other.code())));
    var change = changes.changes(campaign.code(), request, viewer());

    var overall = change.changes().get(0);
    assertThat(overall.standardError())
        .isCloseTo(Math.sqrt(a * a + b * b - 2 * overall.covariance()), within(1e-12));
    assertThat(overall.covariance()).isNotZero();
    assertThat(change.design().line()).contains(RESIDUALS);
    assertThat(change.referenceDesign().line()).contains(RESIDUALS);
    var ranked =
        ranks.ranks(
            campaign.code(),
            ranks.request(campaign.code(), Map.of("by", List.of("district"))),
            viewer());
    assertThat(ranked.design().line()).contains(RESIDUALS);
    assertThat(explanations.of(campaign.code(), viewer()).weightsFixed()).isTrue();
    assertThat(explanations.of(campaign("plain").code(), viewer()).weightsFixed()).isFalse();
  }

  @Test
  void everybodyDistrictsAndCommunes_haveTheErrorsOfR(@TempDir Path folder)
      throws SQLException, IOException {
    assumeTrue(
        run(folder, "Rscript", "-e", "library(survey); loadNamespace('MASS')") == 0,
        "Rscript with packages survey and MASS is not installed: R is not compared");
    CampaignFacts campaign = campaign("r");
    StoredSet set = compute(campaign, CalibratedTo.BOTH);
    choose(campaign, set);
    Files.write(folder.resolve("sample.csv"), sample(campaign, set));
    Files.write(folder.resolve("margins.csv"), margins(set));
    Files.writeString(folder.resolve("errors.R"), SCRIPT);

    int exit = run(folder, "Rscript", "errors.R");

    assertThat(exit).as(Files.readString(folder.resolve("err"))).isZero();
    Map<String, double[]> r = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("out"))) {
      String[] cells = line.split(",");
      r.put(cells[0], new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])});
    }
    var everybody = figure(results(campaign), "overall");
    near(everybody, r.get("all"));
    int compared = 0;
    for (String by : List.of("district", "commune")) {
      for (ProbabilityEstimate figure : results(campaign, by).estimates()) {
        double[] own = r.get(by + " " + figure.domain().get(by));
        if (figure.measure().equals("overall") && own != null) {
          near(figure, own);
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(2 + 4);
  }

  private static void near(ProbabilityEstimate ours, double[] r) {
    assertThat(ours.estimate()).isCloseTo(r[0], within(1e-8));
    assertThat(ours.standardError()).isCloseTo(r[1], within(1e-7 * r[1]));
  }

  private static final String SCRIPT =
      """
      suppressMessages(library(survey))
      x <- read.csv("sample.csv",
                    colClasses = c(area = "factor", district = "character", commune = "character"))
      m <- read.csv("margins.csv", colClasses = c(category = "character"))
      total <- function(v) {
        own <- m[m$variable == v, ]
        own <- own[order(own$category), ]
        setNames(own$total, paste0(v, own$category))
      }
      d <- svydesign(ids = ~psu, strata = ~stratum, weights = ~before, data = x)
      known <- c("(Intercept)" = sum(total("area")), total("area")[-1], total("outcome")[-1])
      d <- calibrate(d, ~area + outcome, known, calfun = "raking", maxit = 1000, epsilon = 1e-11)
      r <- svyratio(~y, ~v, d)
      cat(sprintf("all,%.15g,%.15g\\n", coef(r), SE(r)))
      for (by in c("district", "commune")) {
        b <- svyby(~y, as.formula(paste("~", by)), denominator = ~v, d, svyratio)
        cat(sprintf("%s %s,%.15g,%.15g\\n", by, b[[by]], b[["y/v"]], b[["se.y/v"]]), sep = "")
      }
      """;

  /** Weights before calibration, and how many of the items are satisfied. */
  private List<String> sample(CampaignFacts campaign, StoredSet set) throws SQLException {
    Map<String, Double> factors = new HashMap<>();
    sets.factors(set)
        .forEach(
            row ->
                factors.put(
                    row.cell().samplingUnit() + " " + row.cell().frameClass(),
                    row.factors().beforeCalibration()));
    List<String> lines = new ArrayList<>();
    lines.add("stratum,psu,area,outcome,before,y,v,district,commune");
    for (String row :
        CodeCampaigns.rows(
            "SELECT s.code, u.code, r.frame_class, r.design_weight,"
                + " IF(r.answers REGEXP '[45]', 1, 0), u.unit_id FROM response r"
                + " JOIN sampling_unit u ON u.id = r.sampling_unit_id"
                + " JOIN stratum s ON s.id = r.stratum_id"
                + " WHERE r.campaign_id = "
                + campaign.id())) {
      String[] cells = row.split(" ");
      double before = Double.parseDouble(cells[3]) * factors.get(cells[1] + " " + cells[2]);
      int items = 16;
      var commune = units.tree().find(Integer.parseInt(cells[5])).orElseThrow();
      String district = units.tree().find(commune.parent()).orElseThrow().code();
      lines.add(
          String.join(
              ",",
              cells[0],
              cells[1],
              district,
              cells[2],
              Double.toString(before),
              Integer.toString(items * Integer.parseInt(cells[4])),
              Integer.toString(items),
              district,
              commune.code()));
    }
    return lines;
  }

  private static List<String> margins(StoredSet set) {
    List<String> lines = new ArrayList<>(List.of("variable,category,total"));
    set.report()
        .calibration()
        .categories()
        .forEach(one -> lines.add(one.variable() + "," + one.category() + "," + one.target()));
    return lines;
  }

  private static int run(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(folder.resolve("out").toFile())
              .redirectError(folder.resolve("err").toFile())
              .start();
      return process.waitFor(120, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException notInstalled) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
