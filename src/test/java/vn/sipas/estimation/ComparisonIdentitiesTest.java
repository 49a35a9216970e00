package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not change a comparison: scale of weights, order and splitting of rows. */
class ComparisonIdentitiesTest {

  private static final GoldenSet G3 = GoldenSet.load(GoldenSet.BUNDLED.resolve("g3_cluster"));
  private static final IntervalChoice CHOICE = IntervalChoice.wilson(0.95);

  /** The fields of g3 as one table, every field's rows treated in some way. */
  private static TreeMap<String, Side> fields(
      GoldenSet.Variant variant, UnaryOperator<List<MomentRow>> treatment) {
    var estimator = new RatioEstimator(variant.sampleDesign());
    var figures = new TreeMap<String, LinearEstimate>();
    for (var field : List.of("Chứng thực", "Hộ tịch", "Đất đai", "Đăng ký kinh doanh")) {
      var rows = variant.moments("overall", row -> row.get("field").equals(field));
      figures.put(field, estimator.linear(treatment.apply(new ArrayList<>(rows))));
    }
    var table = figures.values().stream().map(LinearEstimate::estimate).toList();
    var whole = estimator.estimate(treatment.apply(variant.moments("overall", row -> true)));
    var intervals = new DefaultIntervals(table, whole);
    var sides = new TreeMap<String, Side>();
    figures.forEach((field, figure) -> sides.put(field, Side.of(figure, intervals)));
    return sides;
  }

  private static List<RankSet<String>> ranks(
      GoldenSet.Variant variant, UnaryOperator<List<MomentRow>> treatment) {
    return new RankSets<>(
            fields(variant, treatment),
            Simultaneous.BONFERRONI,
            Dependence.disjointDomains(variant.sampleDesign()),
            CHOICE)
        .all();
  }

  private static List<Pair<String>> pairs(
      GoldenSet.Variant variant, UnaryOperator<List<MomentRow>> treatment) {
    return Pair.all(
        fields(variant, treatment), Dependence.disjointDomains(variant.sampleDesign()), CHOICE);
  }

  private static MomentRow scaled(MomentRow row, double k) {
    var s = row.weightSquared();
    var w = row.weighted();
    return new MomentRow(
        row.unit(),
        row.counts(),
        k * row.weightedRespondents(),
        k * row.weightedValue(),
        k * row.weightedAnswers(),
        new QuadraticSums(k * k * s.yy(), k * k * s.yv(), k * k * s.vv()),
        new QuadraticSums(k * w.yy(), k * w.yv(), k * w.vv()));
  }

  private static void assertSame(List<Pair<String>> ours, List<Pair<String>> expected) {
    assertThat(ours).hasSameSizeAs(expected);
    for (int i = 0; i < ours.size(); i++) {
      var a = ours.get(i).difference();
      var b = expected.get(i).difference();
      assertThat(a.difference()).isCloseTo(b.difference(), within(1e-13));
      assertThat(a.standardError()).isCloseTo(b.standardError(), within(1e-12));
      assertThat(a.degreesOfFreedom()).isCloseTo(b.degreesOfFreedom(), within(1e-8));
      assertThat(a.mover().lower()).isCloseTo(b.mover().lower(), within(1e-11));
      assertThat(ours.get(i).pHolm()).isCloseTo(expected.get(i).pHolm(), within(1e-10));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wr", "fpc1", "fpc2"})
  void weights_scaledByAConstant_changeNothing(String name) {
    var variant = G3.variant(name);
    UnaryOperator<List<MomentRow>> dozens =
        rows -> rows.stream().map(row -> scaled(row, 12.5)).toList();

    assertSame(pairs(variant, dozens), pairs(variant, rows -> rows));
    var ranks = ranks(variant, rows -> rows);
    var scaled = ranks(variant, dozens);
    for (int i = 0; i < ranks.size(); i++) {
      assertThat(scaled.get(i).rankLow()).isEqualTo(ranks.get(i).rankLow());
      assertThat(scaled.get(i).rankHighHolm()).isEqualTo(ranks.get(i).rankHighHolm());
    }
  }

  @Test
  void rowsInAnotherOrder_changeNoDigit() {
    var variant = G3.variant("fpc2");
    UnaryOperator<List<MomentRow>> shuffled =
        rows -> {
          var copy = new ArrayList<>(rows);
          Collections.shuffle(copy, new Random(11));
          return copy;
        };

    assertThat(pairs(variant, shuffled)).isEqualTo(pairs(variant, rows -> rows));
    assertThat(ranks(variant, shuffled)).isEqualTo(ranks(variant, rows -> rows));
    var all = variant.moments("overall", row -> true);
    var influence = new InfluenceEstimator(variant.sampleDesign());
    assertThat(influence.of(shuffled.apply(all))).isEqualTo(influence.of(all));
  }

  @Test
  void rowsOnePerRespondent_changeNothing() {
    var variant = G3.variant("fpc2");
    var design = variant.sampleDesign();
    var folded = variant.moments("overall", row -> true);
    var apart = variant.perRespondent("overall", row -> true);

    var a = new InfluenceEstimator(design).of(folded).orElseThrow();
    var b = new InfluenceEstimator(design).of(apart).orElseThrow();

    assertThat(b.jackknifeError()).isCloseTo(a.jackknifeError(), within(1e-13));
    assertThat(b.without()).hasSize(41);
    for (int i = 0; i < 41; i++) {
      assertThat(b.without().get(i).psu()).isEqualTo(a.without().get(i).psu());
      assertThat(b.without().get(i).estimate())
          .isCloseTo(a.without().get(i).estimate(), within(1e-13));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wr", "fpc1", "fpc2"})
  void differencesOfComponents_haveTheCovarianceOfR(String name) {
    // measure_cov of g3: R's covariance matrix of the components
    var variant = G3.variant(name);
    var estimator = new RatioEstimator(variant.sampleDesign());
    var dependence = Dependence.commonRespondents(variant.sampleDesign());
    var softly = new SoftAssertions();
    for (var expected : variant.expectedValues.get("measure_cov")) {
      var sides = new ArrayList<Side>();
      for (var component : expected.get("measures")) {
        var rows = variant.perRespondent(component.asText(), GoldenSet.in(expected.get("domain")));
        var figure = estimator.linear(rows);
        var own = new DefaultIntervals(List.of(figure.estimate()), figure.estimate());
        sides.add(Side.of(figure, own));
      }
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < i; j++) {
          var d = Difference.of(sides.get(i), sides.get(j), dependence, CHOICE);
          double variance =
              expected.at("/vcov/%d/%d".formatted(i, i)).asDouble()
                  + expected.at("/vcov/%d/%d".formatted(j, j)).asDouble()
                  - 2 * expected.at("/vcov/%d/%d".formatted(i, j)).asDouble();
          double se = Math.sqrt(variance);
          softly.assertThat(d.standardError()).isCloseTo(se, within(1e-9 * se));
          softly
              .assertThat(d.unionDegreesOfFreedom())
              .isEqualTo(expected.at("/mean_of_components/df").asLong());
        }
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"g1_srs srs", "g2_strat_fpc strat_fpc", "g3_cluster fpc2"})
  void domainsTogether_areTheWhole_inTotalsAndCovariances(String which) {
    var names = which.split(" ");
    var variant = GoldenSet.load(GoldenSet.BUNDLED.resolve(names[0])).variant(names[1]);
    var estimator = new RatioEstimator(variant.sampleDesign());
    var whole = estimator.linear(variant.moments("overall", row -> true));
    var men = estimator.linear(variant.moments("overall", r -> r.get("sex").equals("Nam")));
    var women = estimator.linear(variant.moments("overall", r -> r.get("sex").equals("Nữ")));
    double share = men.estimate().weightedAnswers() / whole.estimate().weightedAnswers();

    // R = s R_men + (1 − s) R_women, in the values; the share s is random, so only the sums add
    assertThat(share * men.estimate().estimate() + (1 - share) * women.estimate().estimate())
        .isCloseTo(whole.estimate().estimate(), within(1e-14));
    assertThat(men.estimate().answers() + women.estimate().answers())
        .isEqualTo(whole.estimate().answers());
    assertThat(men.estimate().weightedSatisfied() + women.estimate().weightedSatisfied())
        .isCloseTo(whole.estimate().weightedSatisfied(), within(1e-7));
    long union =
        Dependence.disjointDomains(variant.sampleDesign()).unionDegreesOfFreedom(men, women);
    assertThat(union).isEqualTo(whole.estimate().degreesOfFreedom());
  }
}
