package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MomentRowTest {

  private static final SamplingUnit UNIT = SamplingUnit.ofPsu("H01", "X01");

  private static MomentRow row(Counts counts, double weight, double value, double answers) {
    return new MomentRow(
        UNIT, counts, weight, value, answers, QuadraticSums.ZERO, QuadraticSums.ZERO);
  }

  @Test
  void respondent_givesAllSums() {
    var row = MomentRow.ofRespondent(UNIT, 2, 3, 4, 3);

    assertThat(row)
        .isEqualTo(
            new MomentRow(
                UNIT,
                new Counts(1, 4, 3),
                2,
                6,
                8,
                new QuadraticSums(36, 48, 64),
                new QuadraticSums(18, 24, 32)));
  }

  @Test
  void respondentWithoutValidAnswer_countsNobody() {
    var row = MomentRow.ofRespondent(UNIT, 2, 0, 0, 0);

    assertThat(row.counts()).isEqualTo(Counts.NONE);
    assertThat(row.weightedRespondents()).isZero();
  }

  @Test
  void impossibleCounts_areRefused() {
    assertThatThrownBy(() -> new Counts(1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Counts(3, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Counts(0, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Counts(1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void impossibleSums_areRefused() {
    var two = new Counts(2, 2, 1);
    assertThatThrownBy(() -> row(two, 0, 0, 0)).hasMessageContaining("no positive weight");
    assertThatThrownBy(() -> row(two, 2, 3, 2)).hasMessageContaining("item values lie in [0,1]");
    assertThatThrownBy(() -> row(two, -1, 1, 2)).hasMessageContaining("sum of weights");
    assertThatThrownBy(() -> row(two, 2, Double.NaN, 2)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> MomentRow.ofRespondent(UNIT, 0, 1, 1, 1))
        .hasMessageContaining("a weight is positive");
  }

  @Test
  void rowsOfDifferentUnits_doNotAdd() {
    var a = row(new Counts(2, 2, 1), 2, 1, 2);

    assertThat(a.plus(a).counts()).isEqualTo(new Counts(4, 4, 2));
    assertThatThrownBy(() -> a.plus(a.in(SamplingUnit.ofPsu("H01", "X02"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void missingStratum_isTheOnlyOne() {
    assertThat(SamplingUnit.ofStratum(null).stratum()).isEqualTo(Stratum.ONLY);
  }
}
