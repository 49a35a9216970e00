package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rank sets and family statements of g2 and g3 against the scripts of R 4.2.2, survey 4.1.1. */
class RanksAgainstRTest {

  static Stream<GoldenSet.Variant> variants() {
    return Stream.of("g2_strat_fpc", "g3_cluster")
        .map(GoldenSet.BUNDLED::resolve)
        .map(GoldenSet::load)
        .flatMap(GoldenSet::variants);
  }

  @ParameterizedTest
  @MethodSource("variants")
  void rankSets_agree(GoldenSet.Variant variant) {
    var softly = new SoftAssertions();
    for (var expected : variant.expectedValues.path("ranks")) {
      var column = expected.get("by").asText();
      var ranks =
          new RankSets<>(
              GoldenTables.of(variant).column(GoldenTables.measure(expected), column),
              Simultaneous.valueOf(expected.get("adjust").asText().toUpperCase()),
              Dependence.disjointDomains(variant.sampleDesign()),
              IntervalChoice.wilson(1 - expected.get("alpha").asDouble()));
      var tested = ranks.pairs().stream().filter(pair -> pair.pHolm() != null).count();
      softly.assertThat(tested).isEqualTo(expected.get("holm_pairs_used").asLong());
      softly.assertThat(ranks.all()).hasSize(expected.get("rows").size());
      for (var row : expected.get("rows")) {
        var as = "%s %s %s".formatted(variant, column, row.get("level"));
        var ours =
            ranks.all().stream()
                .filter(set -> set.domain().equals(row.get("level").asText()))
                .findFirst()
                .orElseThrow();
        double estimate = row.get("est").asDouble();
        softly.assertThat(ours.estimate()).as(as).isCloseTo(estimate, within(1e-11 * estimate));
        softly
            .assertThat(ours.joint().lower())
            .as(as)
            .isCloseTo(row.get("joint_l").asDouble(), within(1e-8));
        softly
            .assertThat(ours.joint().upper())
            .as(as)
            .isCloseTo(row.get("joint_u").asDouble(), within(1e-8));
        softly.assertThat(ours.rankLow()).as(as).isEqualTo(row.get("rank_lo").asInt());
        softly.assertThat(ours.rankHigh()).as(as).isEqualTo(row.get("rank_hi").asInt());
        softly.assertThat(ours.rankLowHolm()).as(as).isEqualTo(row.get("rank_lo_holm").asInt());
        softly.assertThat(ours.rankHighHolm()).as(as).isEqualTo(row.get("rank_hi_holm").asInt());
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void families_haveTheHolmAdjustedOneSidedPValues(GoldenSet.Variant variant) {
    var softly = new SoftAssertions();
    for (var expected : variant.expectedValues.get("families")) {
      var column = expected.get("by").asText();
      var family =
          FamilyTest.all(
              GoldenTables.of(variant).column(GoldenTables.measure(expected), column),
              expected.get("target").asDouble(),
              IntervalChoice.wilson(0.95));
      softly.assertThat(family).hasSize(expected.get("rows").size());
      for (var row : expected.get("rows")) {
        var as = "%s %s".formatted(variant, row.get("level"));
        var ours =
            family.stream()
                .filter(test -> test.domain().equals(row.get("level").asText()))
                .findFirst()
                .orElseThrow();
        var p =
            new double[] {
              ours.pBelow(), ours.pBelowHolm(), ours.pAbove(), ours.pAboveHolm(),
            };
        var keys = new String[] {"p_below", "p_below_holm", "p_above", "p_above_holm"};
        for (int i = 0; i < keys.length; i++) {
          softly
              .assertThat(p[i])
              .as(as + " " + keys[i])
              .isCloseTo(row.get(keys[i]).asDouble(), within(1e-8));
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void goldenSets_holdRanksAndFamilies() {
    assertThat(variants().mapToInt(v -> v.expectedValues.path("ranks").size()).sum()).isEqualTo(6);
    assertThat(variants().mapToInt(v -> v.expectedValues.path("families").size()).sum())
        .isEqualTo(5);
  }
}
