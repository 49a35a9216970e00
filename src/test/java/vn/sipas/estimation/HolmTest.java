package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HolmTest {

  @Test
  void adjustment_stepsDownAndNeverDecreases() {
    // R: p.adjust(c(0.03, 0.01, 0.02, 0.5), "holm") gives 0.06 0.04 0.06 0.50
    assertThat(Holm.adjust(List.of(0.03, 0.01, 0.02, 0.5))).containsExactly(0.06, 0.04, 0.06, 0.5);
  }

  @Test
  void adjustment_stopsAtOne() {
    assertThat(Holm.adjust(List.of(0.6, 0.9, 0.4))).containsExactly(1.0, 1.0, 1.0);
  }

  @Test
  void oneTest_isNotAdjusted_andNoneIsNone() {
    assertThat(Holm.adjust(List.of(0.04))).containsExactly(0.04);
    assertThat(Holm.adjust(List.of())).isEmpty();
  }

  @Test
  void numberThatIsNoProbability_isRefused() {
    assertThatThrownBy(() -> Holm.adjust(List.of(0.1, 1.2))).hasMessageContaining("p-value");
    assertThatThrownBy(() -> Holm.adjust(List.of(Double.NaN))).hasMessageContaining("NaN");
  }
}
