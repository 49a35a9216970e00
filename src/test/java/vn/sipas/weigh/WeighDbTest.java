package vn.sipas.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.code.CodeCampaigns;
import vn.sipas.draw.FrameClasses;
import vn.sipas.frame.Outcome;
import vn.sipas.platform.Language;
import vn.sipas.response.StoredResponses;
import vn.sipas.response.SurveyResponse;
import vn.sipas.satisfaction.MicrodataService;
import vn.sipas.satisfaction.ProbabilityResults;
import vn.sipas.satisfaction.ResultsRequest;
import vn.sipas.satisfaction.ResultsService;
import vn.sipas.satisfaction.Viewer;
import vn.sipas.weigh.WeightReport.Sum;
import vn.sipas.weigh.WeightSettings.CalibratedTo;

/** Through real rows; the numbers are computed by hand from {@link WeighedCampaign}. */
@QuarkusTest
class WeighDbTest {

  @Inject WeighedCampaign fixture;
  @Inject WeightSets sets;
  @Inject Weights weights;
  @Inject ResultsService results;
  @Inject MicrodataService microdata;
  @Inject StoredResponses responses;
  @Inject Campaigns campaigns;

  private StoredSet compute(CampaignFacts campaign, CalibratedTo calibration) {
    int version =
        Staff.api("analyst")
            .contentType(ContentType.JSON)
            .body(Map.of("smallest", 10, "calibration", calibration.code()))
            .post("/api/campaigns/{code}/weights", campaign.code())
            .then()
            .statusCode(201)
            .extract()
            .path("set.version");
    return sets.get(campaign, version);
  }

  /**
   * @param version null for the weights as drawn
   */
  private static ValidatableResponse choose(
      CampaignFacts campaign, Integer version, String reason) {
    Map<String, Object> body = new HashMap<>();
    body.put("version", version);
    body.put("reason", reason);
    return Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/campaigns/{code}/weights/in-force", campaign.code())
        .then();
  }

  private CampaignFacts campaign(String name) throws SQLException {
    return fixture.ensure("weigh-" + name, CampaignStatus.CLOSED);
  }

  /** Weight and number of responses by place and class. */
  private static List<String> stored(CampaignFacts campaign) throws SQLException {
    return CodeCampaigns.rows(
        "SELECT u.code, r.frame_class, ROUND(r.weight, 6), r.design_weight, COUNT(*) FROM response r"
            + " JOIN sampling_unit u ON u.id = r.sampling_unit_id WHERE r.campaign_id = "
            + campaign.id()
            + " GROUP BY u.code, r.frame_class, r.weight, r.design_weight"
            + " ORDER BY u.code, r.frame_class");
  }

  private double index(CampaignFacts campaign) {
    var found =
        (ProbabilityResults)
            results.results(
                campaign.code(),
                ResultsRequest.of(WeighedCampaign.DAY, "overall"),
                Viewer.ofEverything(Language.VIETNAMESE));
    return found.estimates().get(0).estimate();
  }

  @Test
  void classesOfAnswers_areThoseOfDraws() {
    List<String> outcomes =
        java.util.Arrays.stream(Outcome.values()).map(Outcome::code).collect(Collectors.toList());
    outcomes.add(FrameClasses.OTHER);

    assertThat(SurveyResponse.FRAME_CLASSES).containsExactlyInAnyOrderElementsOf(outcomes);
  }

  @Test
  void compute_ofRealRows_givesTheFactorsByHand() throws SQLException {
    CampaignFacts campaign = campaign("computed");

    StoredSet set = compute(campaign, CalibratedTo.NONE);

    Map<String, CellFactors> byCell =
        sets.factors(set).stream()
            .collect(
                Collectors.toMap(
                    row -> row.cell().samplingUnit() + " " + row.cell().frameClass(),
                    WeightSetRepository.CellRow::factors));
    assertThat(byCell.get("A1 late").release()).isEqualTo(10 / 11.0, within(1e-9));
    assertThat(byCell.get("A2 late").release()).isEqualTo(1);
    assertThat(byCell.get("B1 on_time").nonResponse()).isEqualTo(1.25, within(1e-9));
    assertThat(byCell.get("B2 late").nonResponse()).isEqualTo(2.2395833333, within(1e-9));
    assertThat(byCell.get("A1 late").nonResponse()).isEqualTo(2.5377, within(1e-4));
    assertThat(set.report().counts())
        .isEqualTo(new WeightReport.Counts(205, 5, 189, 8, 8, 0, 128, 128, 0, 0));
    assertThat(set.isPreview()).isFalse();
    Map<String, Sum> areas =
        set.report().areas().stream()
            .collect(Collectors.toMap(one -> one.register().toString(), Function.identity()));
    assertThat(areas.get("1000").design()).isEqualTo(640);
    assertThat(areas.get("600").nonResponse()).isEqualTo(479.1667, within(1e-3));
    assertThat(set.report().outcomes())
        .extracting(Sum::code, Sum::register)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("late", 700L),
            org.assertj.core.groups.Tuple.tuple("on_time", 900L));
    var index = set.report().figures().get(0);
    assertThat(index.design().estimate()).isEqualTo(0.75, within(1e-9));
    assertThat(index.nonResponse().estimate()).isEqualTo(0.60628, within(1e-5));
    assertThat(index.design().estimate()).isEqualTo(index(campaign), within(1e-12));
  }

  /**
   * Everybody who was on time is satisfied: outcomes tell the index, and nothing is left of chance.
   */
  @Test
  void compute_calibrated_meetsTheRegisterAndKnowsItsError() throws SQLException {
    StoredSet set = compute(campaign("calibrated"), CalibratedTo.BOTH);

    assertThat(set.converged()).isTrue();
    assertThat(set.report().areas()).allMatch(one -> Math.abs(one.last() - one.register()) < 1e-6);
    assertThat(set.report().outcomes())
        .allMatch(one -> Math.abs(one.last() - one.register()) < 1e-6);
    var index = set.report().figures().get(0);
    assertThat(index.last().estimate()).isEqualTo(900 / 1600.0, within(1e-9));
    assertThat(index.calibrated().estimate()).isEqualTo(900 / 1600.0, within(1e-9));
    assertThat(index.calibrated().standardError()).isLessThan(1e-9);
    assertThat(index.last().standardError()).isGreaterThan(1e-4);
  }

  @Test
  void choose_aSet_weightsEveryAnswerAndCanBeTakenBackForAReason() throws SQLException {
    CampaignFacts campaign = campaign("chosen");
    List<String> before = stored(campaign);
    StoredSet set = compute(campaign, CalibratedTo.NONE);

    choose(campaign, set.version(), null).statusCode(200);

    assertThat(stored(campaign))
        .contains(
            "B1 late 11.197917 5 8", "B2 on_time 6.250000 5 24", "A2 on_time 12.500000 10 24");
    assertThat(index(campaign))
        .isEqualTo(set.report().figures().get(0).last().estimate(), within(1e-12));
    WeightSet inForce = weights.inForce(campaign.id()).orElseThrow();
    assertThat(inForce.sha256()).isEqualTo(set.sha256()).hasSize(64);
    assertThat(inForce.settings()).isEqualTo(set.settings());
    assertThat(inForce.chosenBy()).isEqualTo(Staff.named("administrator"));
    double[] sum = new double[2];
    microdata
        .of(campaign.code(), Language.VIETNAMESE)
        .rows()
        .<RuntimeException>each(
            row -> {
              sum[0] += row.weight();
              sum[1] += row.designWeight();
            });
    assertThat(sum[0]).isEqualTo(872.727 + 566.742, within(1e-2));
    assertThat(sum[1]).isEqualTo(960, within(1e-9));

    assertThat(compute(campaign, CalibratedTo.NONE).sha256()).isEqualTo(set.sha256());
    choose(campaign, null, " ").statusCode(422).body("faults.location", contains("reason"));
    choose(campaign, null, "Xem lại kết quả tiếp cận").statusCode(200);

    assertThat(stored(campaign)).isEqualTo(before);
    assertThat(weights.inForce(campaign.id())).isEmpty();
    assertThat(sets.choices(campaign)).hasSize(2);
  }

  /**
   * Given before the campaign closed, delivered afterwards: it has no factor until it is given one.
   */
  @Test
  void answer_thatComesAfterTheChoice_isToldAndWeightedByChoosingAgain() throws SQLException {
    CampaignFacts campaign = campaign("late");
    StoredSet set = compute(campaign, CalibratedTo.NONE);
    choose(campaign, set.version(), null).statusCode(200);
    choose(campaign, set.version(), null)
        .statusCode(409)
        .body("code", equalTo("weights_in_force_already"));
    var design = campaigns.design(campaign.id());
    responses.insertAll(List.of(fixture.answer(campaign, design, "B1", true, 99)));
    assertThat(sets.late(campaign)).isEqualTo(1);

    choose(campaign, set.version(), null).statusCode(200);

    assertThat(sets.late(campaign)).isZero();
    assertThat(stored(campaign)).contains("B1 late 11.197917 5 9");
  }

  private static ValidatableResponse reopen(CampaignFacts campaign) {
    return Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(Map.of("status", "open", "reason", "Thêm một tuần"))
        .post("/api/campaigns/{code}/status", campaign.code())
        .then();
  }

  @Test
  void reopening_whileASetIsInForce_isRefusedUntilTheDesignWeightsAreBack() throws SQLException {
    CampaignFacts campaign = campaign("reopened");
    CodeCampaigns.execute("UPDATE campaign SET ends_on = '2090-01-01' WHERE id = " + campaign.id());
    StoredSet set = compute(campaign, CalibratedTo.NONE);
    choose(campaign, set.version(), null).statusCode(200);

    reopen(campaign)
        .statusCode(422)
        .body("faults.code", contains("weights_in_force"))
        .body("faults[0].message", containsString("Bộ quyền số số " + set.version()));
    assertThat(campaigns.get(campaign.code()).status()).isEqualTo(CampaignStatus.CLOSED);
    assertThat(weights.inForce(campaign.id())).isPresent();

    choose(campaign, null, "Mở lại để nhận thêm phiếu").statusCode(200);
    reopen(campaign).statusCode(200);
    choose(campaign, set.version(), "x")
        .statusCode(409)
        .body("code", equalTo("weights_while_open"));
    assertThat(stored(campaign)).allMatch(row -> row.contains(" null "));
  }

  @Test
  void choose_whileAnswersComeInOrOfAPreview_isRefused() throws SQLException {
    CampaignFacts open = fixture.ensure("weigh-open", CampaignStatus.OPEN);
    StoredSet set = compute(open, CalibratedTo.NONE);
    choose(open, set.version(), null).statusCode(409).body("code", equalTo("weights_while_open"));
    CampaignFacts unfinished = campaign("unfinished");
    CodeCampaigns.execute(
        "UPDATE field_case JOIN draw ON draw.id = draw_id SET disposition = NULL"
            + " WHERE field_case.number = 47 AND draw.campaign_id = "
            + unfinished.id());
    StoredSet preview = compute(unfinished, CalibratedTo.NONE);

    choose(unfinished, preview.version(), null)
        .statusCode(409)
        .body("code", equalTo("weights_preview"));
    assertThat(stored(unfinished)).allMatch(row -> row.contains(" null "));
  }
}
