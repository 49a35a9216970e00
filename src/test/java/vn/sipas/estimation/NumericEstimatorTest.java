package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Edges of numeric estimates; R's numbers are in {@link ApiSchoolsAgainstRTest}. */
class NumericEstimatorTest {

  private static final SampleDesign FIFTY = SampleDesign.simpleRandom(4, 8L);

  private static List<NumericRow> rows(double... values) {
    var rows = new ArrayList<NumericRow>();
    for (int j = 0; j < values.length; j++) {
      rows.add(NumericRow.ofRespondent(new SamplingUnit(null, null, "R" + j), 2, values[j], 1));
    }
    return rows;
  }

  @Test
  void meanOfASimpleSample_isTheTextbookMean_negativeValuesIncluded() {
    var e = new NumericEstimator(FIFTY).ratio(rows(-10, 0, 10, 20));

    assertThat(e.estimate()).isEqualTo(5);
    assertThat(e.variance()).isCloseTo(0.5 * (500 / 3.0) / 4, within(1e-12));
    assertThat(e.designEffect()).isCloseTo(0.5, within(1e-12));
    assertThat(e.degreesOfFreedom()).isEqualTo(3);
    var wald = e.wald(0.95).orElseThrow();
    assertThat(wald.upper() - wald.lower())
        .isCloseTo(2 * 3.182446305 * e.standardError(), within(1e-7));
  }

  @Test
  void totalOfASimpleSample_isTheMeanTimesTheWeights() {
    var estimator = new NumericEstimator(FIFTY);

    var total = estimator.total(rows(-10, 0, 10, 20));

    assertThat(total.estimate()).isEqualTo(40);
    assertThat(total.standardError())
        .isCloseTo(8 * estimator.ratio(rows(-10, 0, 10, 20)).standardError(), within(1e-12));
  }

  @Test
  void rowsFoldedPerUnit_giveTheSameRatio() {
    var apart = rows(3, 5, 8, 1);
    var folded =
        apart.stream()
            .map(row -> row.in(SamplingUnit.ofStratum(Stratum.ONLY)))
            .reduce(NumericRow::plus)
            .orElseThrow();
    var estimator = new NumericEstimator(FIFTY);

    var e = estimator.ratio(List.of(folded));

    assertThat(e.respondents()).isEqualTo(4);
    assertThat(e.variance()).isCloseTo(estimator.ratio(apart).variance(), within(1e-14));
    assertThat(e.degreesOfFreedom()).isEqualTo(3);
  }

  @Test
  void shareAsANumber_hasTheVarianceOfTheIndex() {
    var variant = GoldenSet.load(GoldenSet.BUNDLED.resolve("g3_cluster")).variant("fpc2");
    var index = new RatioEstimator(variant.sampleDesign());
    var rows = variant.moments("c2", row -> row.get("sex").equals("Nam"));
    var numbers =
        rows.stream()
            .map(
                r ->
                    new NumericRow(
                        r.unit(),
                        r.counts().respondents(),
                        r.weightedRespondents(),
                        r.weightedValue(),
                        r.weightedAnswers(),
                        r.weightSquared(),
                        r.weighted()))
            .toList();

    var e = new NumericEstimator(variant.sampleDesign()).ratio(numbers);

    var expected = index.estimate(rows);
    assertThat(e.estimate()).isEqualTo(expected.estimate());
    assertThat(e.variance()).isEqualTo(expected.variance());
    assertThat(e.designEffect()).isEqualTo(expected.designEffect());
  }

  @Test
  void sameNumberEverywhere_hasZeroVariance_andNobodyHasNoData() {
    var estimator = new NumericEstimator(FIFTY);

    assertThat(estimator.ratio(rows(7.1, 7.1, 7.1, 7.1)).status())
        .isEqualTo(EstimateStatus.ZERO_VARIANCE);
    assertThat(estimator.ratio(List.of()).status()).isEqualTo(EstimateStatus.NO_DATA);
    assertThat(estimator.ratio(List.of()).wald(0.95)).isEmpty();
    assertThat(estimator.total(List.of()).estimate()).isNull();
  }

  @Test
  void everybodyAsked_isExact() {
    var census = new NumericEstimator(SampleDesign.simpleRandom(4, 4L)).ratio(rows(1, 2, 3, 4));

    assertThat(census.status()).isEqualTo(EstimateStatus.CENSUS);
    assertThat(census.wald(0.95)).hasValue(new Limits(2.5, 2.5));
  }

  @Test
  void impossibleRows_areRefused() {
    var unit = SamplingUnit.ofStratum("");
    assertThatThrownBy(() -> NumericRow.ofRespondent(unit, 0, 1, 1)).hasMessageContaining("weight");
    assertThatThrownBy(() -> NumericRow.ofRespondent(unit, 1, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NumericRow.ofRespondent(unit, 1, 1, -1))
        .hasMessageContaining("denominator");
    assertThatThrownBy(() -> new NumericEstimator(FIFTY).ratio(rows(1, 2, 3, 4, 5)))
        .hasMessageContaining("5 respondents in the domain but 4 in the whole file");
  }
}
