package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import vn.sipas.estimation.weighting.Calibration;

/**
 * Weights of g6 against R 4.2.2, survey 4.1.1, {@code calibrate(calfun = "raking")} and {@code
 * postStratify}; the estimates under them are compared in {@link GoldenAgainstRTest}.
 */
class CalibrationAgainstRTest {

  private static final GoldenSet G6 = GoldenSet.load(GoldenSet.BUNDLED.resolve("g6_raked"));
  private static final List<String> ALL = List.of("sex", "age_group", "district");

  private static Calibration raked() {
    return GoldenEstimator.calibration(G6.variant("calibrated"), ALL);
  }

  private static List<Map<String, String>> weights(String file) throws IOException {
    return GoldenSet.csv(GoldenSet.BUNDLED.resolve("g6_raked").resolve(file));
  }

  private static void weightsAgree(
      Calibration calibration, List<String> margins, String file, String column)
      throws IOException {
    var expected = weights(file);
    var softly = new SoftAssertions();
    for (int j = 0; j < expected.size(); j++) {
      var respondent = G6.respondents.get(j);
      var row = expected.get(j);
      assertThat(row.get("resp_id")).isEqualTo(respondent.get("resp_id"));
      double weight =
          Double.parseDouble(respondent.get("base_weight"))
              * calibration.factor(GoldenEstimator.cell(respondent, margins));
      double r = Double.parseDouble(row.get(column));
      softly.assertThat(weight).as(row.get("resp_id")).isCloseTo(r, within(1e-7 * r));
    }
    softly.assertAll();
    assertThat(expected).hasSize(597);
  }

  @Test
  void rakedWeights_areThoseOfR() throws IOException {
    weightsAgree(raked(), ALL, "expected_weights.csv", "final_weight");
  }

  @Test
  void postStratifiedWeights_areThoseOfR() throws IOException {
    var district = List.of("district");
    var variant = G6.variant("poststratified");
    var calibration =
        Calibration.postStratify(
            GoldenEstimator.margin(G6, "district"), GoldenEstimator.totals(variant, district));

    weightsAgree(calibration, district, "expected_poststrat_weights.csv", "ps_weight");
    assertThat(calibration.convergence().sweeps()).isEqualTo(1);
  }

  @Test
  void factorRangeAndKishNumbers_areThoseOfR() {
    var calibration = raked();
    var r = G6.expected.get("kish");

    assertThat(calibration.after().respondents()).isEqualTo(r.get("n").asLong());
    near(calibration.after().effectiveSize(), r.get("n_eff_kish").asDouble());
    near(calibration.after().designEffect(), r.get("deff_kish").asDouble());
    near(calibration.smallestFactor(), r.get("g_min").asDouble());
    near(calibration.largestFactor(), r.get("g_max").asDouble());
  }

  private static void near(double ours, double r) {
    assertThat(ours).isCloseTo(r, within(1e-7 * r));
  }

  @Test
  void categories_reachTheirTargets_andSayWhereTheyStood() {
    var balance = raked().balance();

    assertThat(balance).hasSize(14);
    for (var category : balance) {
      assertThat(category.after()).isCloseTo(category.target(), within(1e-9 * category.target()));
      assertThat(category.shareAfter()).isCloseTo(category.shareTarget(), within(1e-9));
      double before =
          G6.respondents.stream()
              .filter(row -> row.get(category.variable()).equals(category.category()))
              .mapToDouble(row -> Double.parseDouble(row.get("base_weight")))
              .sum();
      assertThat(category.before()).isCloseTo(before, within(1e-9 * before));
      assertThat(category.isSmall()).isFalse();
    }
    assertThat(balance.stream().mapToDouble(b -> b.shareBefore()).sum())
        .isCloseTo(3, within(1e-12));
    assertThat(balance.stream().mapToLong(b -> b.respondents()).sum()).isEqualTo(3 * 597);
  }
}
