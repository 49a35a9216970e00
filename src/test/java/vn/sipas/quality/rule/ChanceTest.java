package vn.sipas.quality.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {

  /** Counted over all 2^n sequences. */
  @ParameterizedTest
  @CsvSource({"1, 6, 0.3", "2, 8, 0.5", "3, 10, 0.4", "5, 12, 0.7", "12, 12, 0.9", "4, 3, 0.5"})
  void run_isWhatCountingGives(int run, int trials, double share) {
    double counted = 0;
    for (int sequence = 0; sequence < 1 << trials; sequence++) {
      int hits = Integer.bitCount(sequence);
      if (Integer.toBinaryString(sequence).contains("1".repeat(run))) {
        counted += Math.pow(share, hits) * Math.pow(1 - share, trials - hits);
      }
    }

    assertThat(Chance.run(run, trials, share)).isCloseTo(counted, within(1e-12));
  }

  /** Against 20,000 days of a Poisson process. */
  @ParameterizedTest
  @CsvSource({"6, 0.1", "8, 0.1", "10, 0.2"})
  void scan_isCloseToWhatHappens(int count, double rate) {
    Random chance = new Random(count);
    double window = 15;
    double whole = 480;
    int days = 20_000;
    int reached = 0;
    for (int day = 0; day < days; day++) {
      double[] last = new double[count];
      int number = 0;
      boolean seen = false;
      double at = -Math.log(1 - chance.nextDouble()) / rate;
      while (at < whole) {
        last[number % count] = at;
        number++;
        if (number >= count && at - last[number % count] <= window) {
          seen = true;
        }
        at += -Math.log(1 - chance.nextDouble()) / rate;
      }
      reached += seen ? 1 : 0;
    }
    double happened = (double) reached / days;

    assertThat(Chance.scan(count, rate, window, whole))
        .isCloseTo(happened, within(0.1 * happened + 0.004));
  }

  /**
   * Limits of R: binom.test(x, n, alternative = "less", conf.level = 0.999)$conf.int[2],
   * poisson.test.
   */
  @Test
  void upperLimits_areExact() {
    assertThat(Chance.upperShare(0, 20)).isCloseTo(1 - Math.pow(0.001, 1 / 20.0), within(1e-9));
    assertThat(Chance.upperShare(20, 20)).isEqualTo(1);
    assertThat(Chance.upperShare(0, 0)).isEqualTo(1);
    assertThat(Chance.upperRate(0, 2)).isCloseTo(-Math.log(0.001) / 2, within(1e-9));
  }

  @Test
  void atLeast_ofNothing_isCertain() {
    assertThat(Chance.atLeast(0, 0, 0.3)).isEqualTo(1);
    assertThat(Chance.atLeast(2, 3, 0.5)).isCloseTo(0.5, within(1e-12));
    assertThat(Chance.scan(1, 0.2, 15, 480)).isEqualTo(1);
  }
}
