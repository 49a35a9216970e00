package vn.sipas.estimation.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an allocation promises for all strata, rules and bounds. */
class AllocationTest {

  private static List<PlannedStratum> strata(Random random) {
    var list = new ArrayList<PlannedStratum>();
    int districts = 1 + random.nextInt(15);
    for (int h = 0; h < districts; h++) {
      long inFrame = 1 + (long) Math.exp(4 + 2 * random.nextGaussian());
      list.add(new PlannedStratum("H" + h, inFrame, 0.7 + 0.29 * random.nextDouble()));
    }
    return list;
  }

  @Test
  void parts_sumToTheSampleWithinTheirBounds_underEveryRule() {
    int tried = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      var random = new Random(seed);
      var strata = strata(random);
      long minimum = random.nextInt(40);
      Long maximum = random.nextBoolean() ? Long.valueOf(minimum + random.nextInt(200)) : null;
      long most = strata.stream().mapToLong(s -> upper(s, maximum)).sum();
      long least = strata.stream().mapToLong(s -> Math.min(minimum, upper(s, maximum))).sum();
      long n = least + (long) ((most - least + 1) * random.nextDouble());
      for (var rule : AllocationRule.values()) {
        if (strata.stream().noneMatch(s -> rule.share(s, 0.5) > 0)) {
          continue;
        }
        tried++;
        var parts = List.copyOf(Allocation.of(strata, n, rule, 0.5, minimum, maximum).values());

        var as = "seed %s %s".formatted(seed, rule);
        assertThat(parts.stream().mapToLong(Long::longValue).sum()).as(as).isEqualTo(n);
        for (int h = 0; h < parts.size(); h++) {
          long upper = upper(strata.get(h), maximum);
          assertThat(parts.get(h)).as(as).isBetween(Math.min(minimum, upper), upper);
        }
      }
    }
    assertThat(tried).isGreaterThan(3_900);
  }

  private static long upper(PlannedStratum stratum, Long maximum) {
    return maximum == null ? stratum.inFrame() : Math.min(maximum, stratum.inFrame());
  }

  @Test
  void proportionalWithoutMinimum_isWithinOneOfTheExactShare() {
    var strata = List.of(stratum("A", 500), stratum("B", 300), stratum("C", 200));

    assertThat(Allocation.of(strata, 101, AllocationRule.PROPORTIONAL, 0.5, 0, null).values())
        .containsExactly(51L, 30L, 20L);
  }

  @Test
  void equalRemainders_goToTheFirstStrata() {
    var strata = IntStream.range(0, 4).mapToObj(h -> stratum("H" + h, 100)).toList();

    assertThat(Allocation.of(strata, 10, AllocationRule.EQUAL, 0.5, 0, null).values())
        .containsExactly(3L, 3L, 2L, 2L);
  }

  @Test
  void whatFullStrataLeave_goesToThoseAtTheMinimum() {
    // A is fixed at 10 first, then B is full at 50: the other 440 have nowhere else to go
    var strata =
        List.of(new PlannedStratum("A", 1_000, 0.999_999), new PlannedStratum("B", 50, 0.5));

    assertThat(Allocation.of(strata, 500, AllocationRule.POWER, 0, 10, null).values())
        .containsExactly(450L, 50L);
  }

  @Test
  void powerOne_isBetweenStrataAndProvince() {
    var strata = List.of(stratum("A", 1_000), stratum("B", 100));

    var byProvince = Allocation.of(strata, 110, AllocationRule.POWER, 1, 0, null);
    var byStrata = Allocation.of(strata, 110, AllocationRule.POWER, 0, 0, null);
    var between = Allocation.of(strata, 110, AllocationRule.POWER, 0.5, 0, null);

    assertThat(byProvince.get("A")).isEqualTo(100);
    assertThat(byStrata.get("A")).isEqualTo(55);
    assertThat(between.get("A")).isBetween(56L, 99L);
  }

  private static PlannedStratum stratum(String code, long inFrame) {
    return new PlannedStratum(code, inFrame, 0.9);
  }

  @Test
  void impossibleInput_isRefused() {
    var strata = List.of(stratum("A", 20), stratum("B", 30));
    assertThatThrownBy(() -> Allocation.of(strata, 51, AllocationRule.EQUAL, 0.5, 0, null))
        .hasMessageContaining("do not fit between the bounds 0 and 50");
    assertThatThrownBy(() -> Allocation.of(strata, 19, AllocationRule.EQUAL, 0.5, 10, null))
        .hasMessageContaining("do not fit");
    assertThatThrownBy(() -> Allocation.of(strata, 30, AllocationRule.EQUAL, 0.5, 10, 9L))
        .hasMessageContaining("a minimum of 10 and a maximum of 9");
    var certain = List.of(new PlannedStratum("A", 20, 1));
    assertThatThrownBy(() -> Allocation.of(certain, 10, AllocationRule.NEYMAN, 0.5, 0, null))
        .hasMessageContaining("choose proportional or equal");
    var hopeless = List.of(new PlannedStratum("A", 20, 0));
    assertThatThrownBy(() -> Allocation.of(hopeless, 10, AllocationRule.POWER, 0.5, 0, null))
        .hasMessageContaining("expected share of A");
    assertThatThrownBy(
            () ->
                Allocation.of(
                    List.of(stratum("A", 20), stratum("A", 20)),
                    10,
                    AllocationRule.EQUAL,
                    0.5,
                    0,
                    null))
        .hasMessageContaining("twice");
  }
}
