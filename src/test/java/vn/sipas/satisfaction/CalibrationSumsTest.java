package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.DesignKind;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.estimation.Stratum;
import vn.sipas.estimation.weighting.CalibratedEstimator;
import vn.sipas.estimation.weighting.Calibration;
import vn.sipas.estimation.weighting.CellMoments;
import vn.sipas.estimation.weighting.CellTotal;
import vn.sipas.estimation.weighting.MarginCell;
import vn.sipas.satisfaction.CalibratedWeights.Calibrated;

/** When residual errors can be had: two communes of each of two strata, five answers each. */
class CalibrationSumsTest {

  private static final List<String> PLACES = List.of("A1", "A2", "B1", "B2");

  /** Ten dossiers an answer before calibration, in A 1.5 times as many afterwards, in B half. */
  private static CalibratedWeights weights() {
    Map<WeightCell, Calibrated> cells = new HashMap<>();
    for (String place : PLACES) {
      cells.put(
          new WeightCell(stratum(place), place, "late"),
          new Calibrated(factor(place), MarginCell.of(stratum(place)), 5, 50));
      cells.put(
          new WeightCell(stratum(place), place, null),
          new Calibrated(factor(place), MarginCell.of(stratum(place)), 0, 0));
    }
    return new CalibratedWeights(1, "0", List.of("area"), cells);
  }

  private static String stratum(String place) {
    return place.substring(0, 1);
  }

  private static double factor(String place) {
    return place.startsWith("A") ? 1.5 : 0.5;
  }

  private static CalibrationSums complete(CalibratedWeights weights) {
    var sums = new CalibrationSums(weights);
    PLACES.forEach(place -> add(sums, place, "late", 10 * factor(place), 5));
    return sums;
  }

  private static CalibrationSums.Placed add(
      CalibrationSums sums, String place, String weighed, double weight, long responses) {
    return sums.add(unit(place), weighed, weight, responses);
  }

  private static SampleDesign design(List<String> places) {
    return SampleDesign.of(
        places.stream()
            .map(CalibrationSumsTest::stratum)
            .distinct()
            .map(
                code ->
                    Stratum.ofPsus(
                        code,
                        places.stream()
                            .filter(place -> place.startsWith(code))
                            .map(place -> new Stratum.SampledPsu(place, 5, null))
                            .toList(),
                        20L))
            .toList());
  }

  @Test
  void everybodyWhoWasCalibrated_leavesResiduals() {
    var errors = complete(weights()).errors(design(PLACES));

    assertThat(errors.areOfResiduals()).isTrue();
    assertThat(errors.reason()).isNull();
  }

  @Test
  void weightBeforeCalibration_isTheOneInForceByTheFactor() {
    var sums = new CalibrationSums(weights());

    var placed = add(sums, "A1", "late", 15, 5);
    var untold = add(sums, "B1", "", 5, 1);
    var late = add(sums, "B1", null, 10, 1);
    var unknown = add(sums, "B1", "other", 10, 1);

    assertThat(placed.weight()).isEqualTo(10);
    assertThat(placed.categories()).isEqualTo(MarginCell.of("A"));
    assertThat(untold.weight()).isEqualTo(10);
    assertThat(late).isEqualTo(unknown);
    assertThat(late.weight()).isEqualTo(10);
    assertThat(late.categories()).isEqualTo(MarginCell.NONE);
  }

  /** Its respondents are the sampling units, which name no place. */
  @Test
  void respondentsOfAPlaceThatWasCertain_areInItsCell() {
    var cell = new WeightCell("C", "C1", "late");
    var known = new Calibrated(2, MarginCell.of("C"), 5, 50);
    var sums =
        new CalibrationSums(new CalibratedWeights(1, "0", List.of("area"), Map.of(cell, known)));

    var placed = sums.add(SamplingUnit.ofStratum("C"), "late", 20, 5);

    assertThat(placed.categories()).isEqualTo(MarginCell.of("C"));
    assertThat(placed.weight()).isEqualTo(10);
    var design = SampleDesign.of(List.of(Stratum.ofRespondents("C", 5, 100L)));
    assertThat(sums.errors(design).areOfResiduals()).isTrue();
  }

  /** Two of B2's five are left; the residuals are those of a domain of the calibrated ones. */
  @Test
  void somebodyLeftOutOrLate_leavesTheResidualsOfAllWhoWereCalibrated() {
    var sums = new CalibrationSums(weights());
    List.of("A1", "A2", "B1").forEach(place -> add(sums, place, "late", 10 * factor(place), 5));
    add(sums, "B2", "late", 5, 2);
    add(sums, "B2", null, 10, 3);
    List<CellTotal> sample = new ArrayList<>();
    PLACES.forEach(place -> sample.add(total(place, MarginCell.of(stratum(place)), 5)));
    sample.add(total("B2", MarginCell.NONE, 3));
    var whole =
        new CalibratedEstimator(
            design(PLACES),
            Calibration.ofFactors(
                List.of("area"), Map.of(MarginCell.of("A"), 1.5, MarginCell.of("B"), 0.5), sample));

    var errors = sums.errors(design(PLACES));

    List<CellMoments> rows = new ArrayList<>();
    for (int i = 0; i < PLACES.size(); i++) {
      String place = PLACES.get(i);
      rows.add(
          CellMoments.ofRespondent(
              MarginCell.of(stratum(place)), unit(place), 10, i % 3, 3, i % 3));
    }
    assertThat(errors.calibrated().estimate(rows).variance())
        .isPositive()
        .isCloseTo(whole.estimate(rows).variance(), within(1e-15));
  }

  private static CellTotal total(String place, MarginCell cell, long respondents) {
    return new CellTotal(unit(place), cell, respondents, 10 * respondents, 100 * respondents);
  }

  private static SamplingUnit unit(String place) {
    return SamplingUnit.ofPsu(stratum(place), place);
  }

  @Test
  void moreThanWereCalibrated_orOtherWeights_areTakenAsFixed() {
    var more = complete(weights());
    add(more, "B2", "late", 5, 1);
    var others = new CalibrationSums(weights());
    PLACES.forEach(place -> add(others, place, "late", 11 * factor(place), 5));

    assertThat(more.errors(design(PLACES)).reason()).isEqualTo("others");
    assertThat(others.errors(design(PLACES)).reason()).isEqualTo("others");
    assertThat(others.errors(design(PLACES)).areOfResiduals()).isFalse();
  }

  @Test
  void stratumThatNobodyIsLeftIn_isTakenAsFixed() {
    var sums = new CalibrationSums(weights());
    List.of("A1", "A2").forEach(place -> add(sums, place, "late", 15, 5));

    assertThat(sums.errors(design(List.of("A1", "A2"))).reason()).isEqualTo("others");
  }

  @Test
  void oneUnitOutOfSeveral_isTakenAsFixedWhereItRefusesAnError() {
    var weights = weights();
    Map<WeightCell, Calibrated> cells = new HashMap<>(weights.cells());
    cells.keySet().removeIf(cell -> cell.samplingUnit().equals("B2"));
    var fewer = new CalibratedWeights(1, "0", List.of("area"), cells);
    var sums = new CalibrationSums(fewer);
    List.of("A1", "A2", "B1").forEach(place -> add(sums, place, "late", 10 * factor(place), 5));
    var design = design(List.of("A1", "A2", "B1"));

    assertThat(sums.errors(design).reason()).isEqualTo("lonely");
    assertThat(sums.errors(design.with(LonelyPsu.ADJUST)).areOfResiduals()).isTrue();
  }

  @Test
  void setOfAnEarlierVersion_isTakenAsFixed() {
    var earlier = new CalibratedWeights(1, "0", List.of("area"), Map.of());

    assertThat(complete(earlier).errors(design(PLACES)).reason()).isEqualTo("unknown");
  }

  @Test
  void cells_followTheCodesOfAnotherDesign() {
    var own = campaign("A1", "A2", "B1", "B2");
    var aligned = campaign("X", "reference/A2", "B2", "B1");

    var coded = weights().coded(own, aligned).cells();

    assertThat(coded).hasSize(8).containsKey(new WeightCell("A", "reference/A2", null));
    assertThat(coded.get(new WeightCell("A", "X", "late"))).isNotNull();
    assertThat(coded.get(new WeightCell("B", "B1", "late")).factor()).isEqualTo(0.5);
    assertThat(coded).doesNotContainKey(new WeightCell("A", "A1", "late"));
  }

  private static CampaignDesign campaign(String... codes) {
    List<CampaignDesign.Stratum> strata =
        List.of(
            new CampaignDesign.Stratum(1, "A", "A", null),
            new CampaignDesign.Stratum(2, "B", "B", null));
    List<CampaignDesign.SamplingUnit> units = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      units.add(
          new CampaignDesign.SamplingUnit(
              i + 1, codes[i], i / 2 + 1, i < 2 ? "A" : "B", null, null, 10.0));
    }
    return new CampaignDesign(DesignKind.CLUSTER, false, null, strata, units);
  }
}
