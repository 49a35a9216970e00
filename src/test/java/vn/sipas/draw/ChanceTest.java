package vn.sipas.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChanceTest {

  @Test
  void fractions_areInLowestTerms() {
    assertThat(new Chance(6, 8)).hasToString("3/4");
    assertThat(new Chance(2 * 45, 125).then(new Chance(10, 45))).hasToString("4/25");
    assertThat(new Chance(7, 7)).isEqualTo(Chance.CERTAIN);
  }

  @Test
  void largeFrames_doNotOverflow() {
    long households = 9_000_000_000L;

    assertThat(new Chance(40 * 3_000_000L, households).then(new Chance(20, 3_000_000L)))
        .hasToString("1/11250000");
  }

  @Test
  void whatIsNoProbability_isRefused() {
    assertThatThrownBy(() -> new Chance(0, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Chance(6, 5)).isInstanceOf(IllegalArgumentException.class);
  }
}
