package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Edges of rank sets; R's numbers are in {@link RanksAgainstRTest}. */
class RankSetsTest {

  private static final SampleDesign DESIGN =
      SampleDesign.of(
          List.of(
              Stratum.ofRespondents("high", 400, null),
              Stratum.ofRespondents("middle", 50, 50L),
              Stratum.ofRespondents("low", 400, null)));

  private static final RatioEstimator ESTIMATOR = new RatioEstimator(DESIGN);

  private static LinearEstimate figure(String stratum, long n, long satisfied) {
    var sums = new QuadraticSums(satisfied, satisfied, n);
    var unit = SamplingUnit.ofStratum(stratum);
    var counts = new Counts(n, n, satisfied);
    return ESTIMATOR.linear(
        n == 0 ? List.of() : List.of(new MomentRow(unit, counts, n, satisfied, n, sums, sums)));
  }

  private static Map<String, Side> table(Map<String, LinearEstimate> figures) {
    var estimates = figures.values().stream().map(LinearEstimate::estimate).toList();
    var intervals = new DefaultIntervals(estimates, estimates.get(0));
    var table = new LinkedHashMap<String, Side>();
    figures.forEach((name, figure) -> table.put(name, Side.of(figure, intervals)));
    return table;
  }

  private static final Map<String, Side> TABLE =
      table(
          Map.of(
              "high", figure("high", 400, 380),
              "middle", figure("middle", 50, 40),
              "low", figure("low", 400, 200),
              "silent", figure("low", 0, 0)));

  private static RankSet<String> of(String domain) {
    var ranks =
        new RankSets<>(
            TABLE,
            Simultaneous.BONFERRONI,
            Dependence.disjointDomains(DESIGN),
            IntervalChoice.wilson(0.95));
    assertThat(ranks.all()).hasSize(3);
    return ranks.all().stream().filter(r -> r.domain().equals(domain)).findFirst().orElseThrow();
  }

  @Test
  void domainsFarApart_haveOneRankEach() {
    assertThat(of("high").rankLow()).isEqualTo(1);
    assertThat(of("high").rankHigh()).isEqualTo(1);
    assertThat(of("low").rankLow()).isEqualTo(3);
    assertThat(of("low").rankHigh()).isEqualTo(3);
  }

  @Test
  void enumeration_entersWithItsExactValue_andIsNotTestedInPairs() {
    var middle = of("middle");

    assertThat(middle.joint().lower()).isEqualTo(0.8);
    assertThat(middle.joint().upper()).isEqualTo(0.8);
    assertThat(middle.rankLow()).isEqualTo(2);
    assertThat(middle.rankHigh()).isEqualTo(2);
    assertThat(middle.rankLowHolm()).isEqualTo(1);
    assertThat(middle.rankHighHolm()).isEqualTo(3);
    assertThat(of("high").rankHighHolm()).isEqualTo(2);
  }

  @Test
  void oneDomain_isFirstAndLast() {
    var one = Map.of("high", TABLE.get("high"));
    var set =
        new RankSets<>(
                one,
                Simultaneous.SIDAK,
                Dependence.disjointDomains(DESIGN),
                IntervalChoice.wilson(0.95))
            .all()
            .get(0);

    assertThat(set.rankLow()).isEqualTo(1);
    assertThat(set.rankHigh()).isEqualTo(1);
    assertThat(set.joint().level()).isCloseTo(0.95, within(1e-15));
  }

  @Test
  void jointLevels_ofTenDomains() {
    assertThat(Simultaneous.SIDAK.each(0.95, 10)).isCloseTo(0.994883803, within(1e-9));
    assertThat(Simultaneous.BONFERRONI.each(0.95, 10)).isCloseTo(0.995, within(1e-12));
  }

  @Test
  void family_leavesOutEnumerationsAndSilentDomains() {
    var family = FamilyTest.all(TABLE, 0.85, IntervalChoice.wilson(0.95));

    assertThat(family).extracting(FamilyTest::domain).containsExactlyInAnyOrder("high", "low");
    assertThat(family)
        .filteredOn(test -> test.domain().equals("low"))
        .singleElement()
        .satisfies(
            low -> {
              assertThat(low.pBelowHolm()).isCloseTo(2 * low.pBelow(), within(1e-15));
              assertThat(low.pAboveHolm()).isCloseTo(1, within(1e-9));
            });
  }
}
