package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sipas.estimation.Difference.Kind;

/** Identities and edges of differences; R's numbers are in {@link DifferencesAgainstRTest}. */
class DifferenceTest {

  private static final IntervalChoice CHOICE = IntervalChoice.wilson(0.95);

  /** Six communes of ten respondents in two strata; the last stratum is asked completely. */
  private static final SampleDesign DESIGN =
      SampleDesign.of(
          List.of(
              communes("A", 4, null), communes("B", 4, null), Stratum.ofRespondents("C", 10, 10L)));

  private static Stratum communes(String code, int sampled, Long inFrame) {
    var psus = new ArrayList<Stratum.SampledPsu>();
    for (int i = 0; i < sampled; i++) {
      psus.add(new Stratum.SampledPsu(code + i, 10, null));
    }
    return Stratum.ofPsus(code, psus, inFrame);
  }

  private final RatioEstimator estimator = new RatioEstimator(DESIGN);

  /** The communes of a stratum with these numbers of satisfied out of ten. */
  private static List<MomentRow> rows(String stratum, int... satisfied) {
    var rows = new ArrayList<MomentRow>();
    for (int i = 0; i < satisfied.length; i++) {
      for (int j = 0; j < 10; j++) {
        int y = j < satisfied[i] ? 1 : 0;
        var unit = new SamplingUnit(stratum, stratum + i, stratum + i + j);
        rows.add(MomentRow.ofRespondent(unit, 1, y, 1, y));
      }
    }
    return rows;
  }

  private static List<MomentRow> asked(int satisfied) {
    var rows = new ArrayList<MomentRow>();
    for (int j = 0; j < 10; j++) {
      int y = j < satisfied ? 1 : 0;
      rows.add(MomentRow.ofRespondent(new SamplingUnit("C", null, "c" + j), 1, y, 1, y));
    }
    return rows;
  }

  private Map<String, Side> table(Map<String, List<MomentRow>> domains) {
    var figures = new LinkedHashMap<String, LinearEstimate>();
    domains.forEach((name, rows) -> figures.put(name, estimator.linear(rows)));
    var estimates = figures.values().stream().map(LinearEstimate::estimate).toList();
    var intervals = new DefaultIntervals(estimates, estimates.get(0));
    var sides = new LinkedHashMap<String, Side>();
    figures.forEach((name, figure) -> sides.put(name, Side.of(figure, intervals)));
    return sides;
  }

  private final Map<String, Side> sides =
      table(
          Map.of(
              "varied", rows("A", 9, 7, 8, 6),
              "other", rows("B", 5, 9, 7, 8),
              "full", rows("B", 10, 10, 10, 10),
              "alone", rows("A", 8),
              "census", asked(7),
              "empty", List.of()));

  private Difference difference(String a, String b) {
    return Difference.of(sides.get(a), sides.get(b), Dependence.disjointDomains(DESIGN), CHOICE);
  }

  @Test
  void swappedSides_turnEverySignAndNothingElse() {
    var there = difference("varied", "other");
    var back = difference("other", "varied");

    assertThat(there.kind()).isEqualTo(Kind.FULL);
    assertThat(back.difference()).isEqualTo(-there.difference());
    assertThat(back.standardError()).isEqualTo(there.standardError());
    assertThat(back.t()).isEqualTo(-there.t());
    assertThat(back.mover().lower()).isCloseTo(-there.mover().upper(), within(1e-15));
    assertThat(back.test(-0.02).pBelow()).isCloseTo(there.test(0.02).pAbove(), within(1e-12));
  }

  @Test
  void districtsThatAreStrata_haveNoCovariance() {
    assertThat(difference("varied", "other").covariance()).isZero();
    assertThat(difference("varied", "other").unionDegreesOfFreedom()).isEqualTo(6);
  }

  @Test
  void estimateAndItself_differByNothing() {
    var same = sides.get("varied");

    var d = Difference.of(same, same, Dependence.commonRespondents(DESIGN), CHOICE);

    assertThat(d.difference()).isZero();
    assertThat(d.standardError()).isZero();
    assertThat(d.correlation()).isCloseTo(1, within(1e-12));
    assertThat(d.t()).isNull();
    assertThat(d.pTwoSided()).isNull();
    assertThat(d.wald()).isEqualTo(new Limits(0, 0));
    assertThat(d.unionDegreesOfFreedom()).isEqualTo(3);
  }

  @Test
  void sideWithoutDirectVariance_leavesMoverWithoutCorrelation() {
    for (var other : List.of("full", "alone")) {
      var d = difference("varied", other);

      assertThat(d.kind()).isEqualTo(Kind.MOVER_ONLY);
      assertThat(d.standardError()).isNull();
      assertThat(d.covariance()).isNull();
      assertThat(d.wald()).isNull();
      var a = sides.get("varied").interval(CHOICE).orElseThrow();
      var b = sides.get(other).interval(CHOICE).orElseThrow();
      double below = sides.get("varied").estimate().estimate() - a.lower();
      double above = b.upper() - sides.get(other).estimate().estimate();
      assertThat(d.mover().lower())
          .isCloseTo(d.difference() - Math.hypot(below, above), within(1e-15));
      assertThat(d.test(0).t()).isNull();
    }
  }

  @Test
  void enumeration_addsNoError() {
    var d = difference("varied", "census");

    assertThat(d.kind()).isEqualTo(Kind.CENSUS);
    assertThat(d.standardError())
        .isCloseTo(sides.get("varied").estimate().standardError(), within(1e-15));
    assertThat(d.degreesOfFreedom()).isEqualTo(3);
    var interval = sides.get("varied").interval(CHOICE).orElseThrow();
    assertThat(d.mover().upper()).isCloseTo(interval.upper() - 0.7, within(1e-15));
  }

  @Test
  void twoEnumerations_differExactly() {
    var two = table(Map.of("x", asked(7), "y", asked(5)));
    var d = Difference.of(two.get("x"), two.get("y"), Dependence.independentSamples(), CHOICE);

    assertThat(d.kind()).isEqualTo(Kind.CENSUS);
    assertThat(d.mover().lower()).isCloseTo(0.2, within(1e-15));
    assertThat(d.mover().upper()).isCloseTo(0.2, within(1e-15));
    assertThat(d.degreesOfFreedom()).isNull();
    assertThat(d.test(0.2).outcome()).isEqualTo(Verdict.Outcome.MET);
    assertThat(d.test(0.21).outcome()).isEqualTo(Verdict.Outcome.NOT_MET);
  }

  @Test
  void sideWithoutData_leavesNothing() {
    var d = difference("varied", "empty");

    assertThat(d.kind()).isEqualTo(Kind.NO_DATA);
    assertThat(d.difference()).isNull();
    assertThat(d.mover()).isNull();
    assertThat(d.test(0.02).outcome()).isEqualTo(Verdict.Outcome.INCONCLUSIVE);
  }

  @Test
  void sideWithoutAnyInterval_leavesTheDifference() {
    var bare = new Side(sides.get("full").figure(), null);

    var d = Difference.of(sides.get("varied"), bare, Dependence.independentSamples(), CHOICE);

    assertThat(d.kind()).isEqualTo(Kind.POINT_ONLY);
    assertThat(d.difference()).isCloseTo(-0.25, within(1e-15));
    assertThat(d.mover()).isNull();
  }

  @Test
  void pairs_adjustOnlyThoseWithTwoDirectVariances() {
    var pairs = Pair.all(sides, Dependence.disjointDomains(DESIGN), CHOICE);

    assertThat(pairs).hasSize(15);
    assertThat(pairs)
        .filteredOn(pair -> pair.pHolm() != null)
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.difference().kind()).isEqualTo(Kind.FULL);
              assertThat(pair.pHolm()).isEqualTo(pair.difference().pTwoSided());
            });
  }

  @Test
  void gainThatIsNoDifferenceOfShares_isRefused() {
    assertThatThrownBy(() -> difference("varied", "other").test(2))
        .hasMessageContaining("a gain lies between -1 and 1");
  }

  @Test
  void communesPartlyShared_countOnlyThoseInBoth() {
    var later = SampleDesign.of(List.of(communes("A", 4, null)));
    var earlier = SampleDesign.of(List.of(communes("A", 3, null)));
    var a = new RatioEstimator(later).linear(rows("A", 9, 7, 8, 6));
    var b = new RatioEstimator(earlier).linear(rows("A", 8, 5, 6));

    var shared = Dependence.sharedPsus(later, earlier).covariance(a, b).orElseThrow();

    // z = (satisfied - 10 R)/answers over the three common communes, R = 0.75 and 19/30
    double[] za = {1.5 / 40, -0.5 / 40, 0.5 / 40};
    double[] zb = {(8 - 19 / 3.0) / 30, (5 - 19 / 3.0) / 30, (6 - 19 / 3.0) / 30};
    double mean = 1.5 / 40 / 3;
    double products = 0;
    for (int i = 0; i < 3; i++) {
      products += (za[i] - mean) * zb[i];
    }
    assertThat(shared).isCloseTo(3 / 2.0 * products, within(1e-16));
  }

  @Test
  void overlapOfChance_isNoDependence() {
    // 4 and 3 out of 4 communes: any two such samples share 3
    var later = SampleDesign.of(List.of(communes("A", 4, 4L)));
    var earlier = SampleDesign.of(List.of(communes("A", 3, 4L)));
    var a = new RatioEstimator(later).linear(rows("A", 9, 7, 8, 6));
    var b = new RatioEstimator(earlier).linear(rows("A", 8, 5, 6));

    assertThat(Dependence.sharedPsus(later, earlier).covariance(a, b)).hasValue(0);
  }

  @Test
  void oneSharedCommune_ofSeveral_addsNothing() {
    var later = SampleDesign.of(List.of(communes("A", 4, null)));
    var earlier =
        SampleDesign.of(
            List.of(
                Stratum.ofPsus(
                    "A",
                    List.of(
                        new Stratum.SampledPsu("A0", 10, null),
                        new Stratum.SampledPsu("X", 10, null)),
                    null)));
    var a = new RatioEstimator(later).linear(rows("A", 9, 7, 8, 6));
    var b = new RatioEstimator(earlier).linear(rows("A", 8));

    assertThat(Dependence.sharedPsus(later, earlier).covariance(a, b)).hasValue(0);
  }

  @Test
  void lonelySharedCommune_followsTheCommonTreatment() {
    var lonely = SampleDesign.of(List.of(communes("A", 1, null), communes("B", 4, null)));
    var rows = new ArrayList<>(rows("A", 9));
    rows.addAll(rows("B", 5, 9, 7, 8));
    for (var treatment : List.of(LonelyPsu.ADJUST, LonelyPsu.AVERAGE, LonelyPsu.CERTAINTY)) {
      var design = lonely.with(treatment);
      var figure = new RatioEstimator(design).linear(rows);

      var shared = Dependence.sharedPsus(design, design).covariance(figure, figure);

      // the same communes with the same totals: the covariance is the variance
      assertThat(shared.orElseThrow())
          .as(treatment.name())
          .isCloseTo(figure.estimate().variance(), within(1e-16));
    }
  }
}
