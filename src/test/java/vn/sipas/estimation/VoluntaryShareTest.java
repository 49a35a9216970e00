package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoluntaryShareTest {

  /** Expected values: kiosk section of the planning golden set (documented R code). */
  @ParameterizedTest
  @CsvSource({
    "5200, 640, 0.973, 0.9, 0.123076923076923, 0.119753846153846, 0.996676923076923, 0.889754385964912",
    "500, 480, 0.95, 0.85, 0.96, 0.912, 0.952, -1.55",
    "300, 290, 0.7, 0.9, 0.966666666666667, 0.676666666666667, 0.71, 6.7"
  })
  void boundsAndBreakEven_agreeWithTheGoldenSet(
      long dossiers, long m, double p, double target, double r, double l, double u, double needed) {
    var share = new VoluntaryShare(new Counts(m, m, Math.round(m * p)), p, dossiers);

    assertThat(share.captureRate()).isCloseTo(r, within(1e-14));
    assertThat(share.bounds().lower()).isCloseTo(l, within(1e-14));
    assertThat(share.bounds().upper()).isCloseTo(u, within(1e-14));
    assertThat(share.breakEvenSilentShare(target)).isCloseTo(needed, within(1e-12));
  }

  /** All figures of the kiosk section against the documented R code (planning.R). */
  @Test
  void everyKioskPair_agreesWithR() throws Exception {
    var golden = GoldenSet.BUNDLED.resolve("g8_planning/expected.json").toFile();
    int sensitivities = 0;
    for (var pair : new ObjectMapper().readTree(golden).get("kiosk")) {
      var in = pair.get("input");
      var r = pair.get("expected");
      long m = in.get("m").asLong();
      double p = in.get("p").asDouble();
      double target = in.get("T").asDouble();
      var share = new VoluntaryShare(new Counts(m, m, Math.round(m * p)), p, in.get("N").asLong());

      near(share.captureRate(), r.get("coverage_rate"));
      near(share.bounds().lower(), r.get("bound_l"));
      near(share.bounds().upper(), r.get("bound_u"));
      near(share.breakEvenSilentShare(target), r.get("break_even_silent_share"));
      assertThat(share.assuredOutcome(target).wireName())
          .isEqualTo(r.get("verdict_bounds").asText());
      for (var meng : r.get("meng")) {
        var sensitivity = share.sensitivity(meng.get("ddc").asDouble());
        near(sensitivity.bias(), meng.get("bias"));
        near(sensitivity.effectiveSize(), meng.get("n_eff"));
        sensitivities++;
      }
    }
    assertThat(sensitivities).isEqualTo(12);
  }

  private static void near(double ours, JsonNode r) {
    assertThat(ours).isCloseTo(r.asDouble(), within(1e-12 * Math.abs(r.asDouble())));
  }

  @Test
  void sensitivity_followsTheSignOfTheCorrelation_andIsNothingAtZero() {
    var share = VoluntaryShare.of(new Counts(100, 100, 90), 1_000L);

    assertThat(share.sensitivity(-0.05).bias()).isEqualTo(-share.sensitivity(0.05).bias());
    assertThat(share.sensitivity(0)).isEqualTo(new VoluntaryShare.Sensitivity(0, 0, null));
    var complete = VoluntaryShare.of(new Counts(100, 100, 90), 100L);
    assertThat(complete.sensitivity(0.05)).isEqualTo(new VoluntaryShare.Sensitivity(0.05, 0, null));
  }

  @Test
  void withoutBounds_thereIsNoAssuredOutcomeAndNoSensitivity() {
    for (var share :
        List.of(
            VoluntaryShare.of(new Counts(10, 40, 34), null),
            VoluntaryShare.of(new Counts(10, 40, 34), 9L),
            VoluntaryShare.of(Counts.NONE, 100L))) {
      assertThat(share.assuredOutcome(0.85)).isNull();
      assertThat(share.sensitivity(0.05)).isNull();
    }
    var share = VoluntaryShare.of(new Counts(10, 40, 34), 100L);
    assertThatThrownBy(() -> share.assuredOutcome(85)).hasMessageContaining("target");
    assertThatThrownBy(() -> share.sensitivity(1.5)).hasMessageContaining("correlation");
  }

  @Test
  void share_isSatisfiedAnswersOverAnswers() {
    assertThat(VoluntaryShare.of(new Counts(10, 40, 34), null).share()).isEqualTo(0.85);
  }

  @Test
  void withoutTheNumberOfDossiers_thereAreNoBounds() {
    var share = VoluntaryShare.of(new Counts(10, 40, 34), null);

    assertThat(share.captureRate()).isNull();
    assertThat(share.bounds()).isNull();
    assertThat(share.breakEvenSilentShare(0.85)).isNull();
  }

  @Test
  void moreAnswersThanDossiers_saysNothingAboutThem() {
    assertThat(VoluntaryShare.of(new Counts(10, 40, 34), 9L).captureRate()).isNull();
  }

  @Test
  void everybodyAnswered_nobodyIsSilent() {
    var share = VoluntaryShare.of(new Counts(10, 10, 8), 10L);

    assertThat(share.bounds()).isEqualTo(new VoluntaryShare.Bounds(0.8, 0.8));
    assertThat(share.breakEvenSilentShare(0.85)).isNull();
  }

  @Test
  void nobodyAnswered_isNeitherShareNorBounds() {
    var share = VoluntaryShare.of(Counts.NONE, 100L);

    assertThat(share.share()).isNull();
    assertThat(share.captureRate()).isZero();
    assertThat(share.bounds()).isNull();
  }

  @Test
  void impossibleInput_isRefused() {
    var counts = new Counts(10, 10, 8);
    assertThatThrownBy(() -> new VoluntaryShare(counts, 1.2, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new VoluntaryShare(counts, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> VoluntaryShare.of(counts, -1L))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> VoluntaryShare.of(counts, 20L).breakEvenSilentShare(85))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void type_hasNoDesignBasedNumber() {
    var methods =
        Arrays.stream(VoluntaryShare.class.getDeclaredMethods()).filter(m -> !m.isSynthetic());

    assertThat(methods)
        .noneMatch(m -> leads(m, Interval.class, Verdict.class, Estimate.class, Precision.class))
        .extracting(Method::getName)
        .noneMatch(name -> name.matches("(?i).*(variance|error|interval|verdict|weight).*"));
  }

  private static boolean leads(Method method, Class<?>... types) {
    return Arrays.asList(types).contains(method.getReturnType());
  }
}
