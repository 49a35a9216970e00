package vn.sipas.estimation.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a selection promises for every frame and every random start. */
class SelectionTest {

  /** The starts at which floating-point sums go wrong, and some others. */
  private static List<Double> starts(Random random) {
    return List.of(0.0, 0x1p-53, 0.1, 1 - 1e-12, Math.nextDown(1.0), random.nextDouble());
  }

  private static List<Long> frame(Random random) {
    var sizes = new ArrayList<Long>();
    int communes = 2 + random.nextInt(40);
    for (int i = 0; i < communes; i++) {
      sizes.add(1 + (long) Math.exp(3 + 2 * random.nextGaussian()));
    }
    return sizes;
  }

  @Test
  void systematicPositions_areDifferentAndInTheList_forEveryStart() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      int drawn = 1 + random.nextInt(300);
      long inFrame = seed % 4 == 0 ? drawn : drawn + random.nextInt(5_000);
      for (double u : starts(random)) {
        var positions = SystematicSelection.positions(inFrame, drawn, u);

        assertThat(positions).hasSize(drawn).doesNotHaveDuplicates().isSorted();
        assertThat(positions.get(0)).isPositive();
        assertThat(positions.get(drawn - 1)).isLessThanOrEqualTo(inFrame);
      }
    }
  }

  @Test
  void systematicPositions_giveEveryDossierTheSameChance() {
    // starts on a grid of N/n steps: each position is drawn equally often
    int inFrame = 30;
    int drawn = 4;
    var hits = new int[inFrame + 1];
    for (int k = 0; k < 3_000; k++) {
      for (long position : SystematicSelection.positions(inFrame, drawn, (k + 0.5) / 3_000)) {
        hits[(int) position]++;
      }
    }

    for (int i = 1; i <= inFrame; i++) {
      assertThat(hits[i]).as("position %s", i).isBetween(399, 401);
    }
  }

  @Test
  void ppsSelection_drawsNDifferentCommunes_forEveryFrameAndStart() {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var sizes = frame(random);
      int drawn = 1 + random.nextInt(sizes.size());
      for (double u : starts(random)) {
        var selection = PpsSelection.of(sizes, drawn, u);

        assertThat(selection.selected())
            .as("seed %s u %s", seed, u)
            .hasSize(drawn)
            .doesNotHaveDuplicates()
            .isSorted()
            .containsAll(selection.certainties());
        assertThat(selection.selected()).allMatch(i -> i >= 1 && i <= sizes.size());
      }
    }
  }

  @Test
  void ppsProbabilities_sumToTheNumberDrawn_andFollowTheSizes() {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var sizes = frame(random);
      int drawn = 1 + random.nextInt(sizes.size());

      var selection = PpsSelection.of(sizes, drawn, random.nextDouble());

      var pi = selection.probabilities();
      assertThat(pi.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(drawn, within(1e-9));
      assertThat(pi).allMatch(p -> p > 0 && p <= 1);
      for (int i = 0; i < sizes.size(); i++) {
        boolean certain = selection.certainties().contains(i + 1);
        assertThat(pi.get(i) == 1).isEqualTo(certain);
        if (!certain) {
          assertThat(pi.get(i)).isCloseTo(sizes.get(i) / selection.interval(), within(1e-12));
        }
      }
    }
  }

  @Test
  void ppsSelection_hitsEachCommuneAsOftenAsItsProbability() {
    var sizes = List.of(5L, 20L, 1L, 200L, 9L, 30L, 15L);
    var hits = new int[sizes.size()];
    int starts = 4_000;
    PpsSelection selection = null;
    for (int k = 0; k < starts; k++) {
      selection = PpsSelection.of(sizes, 3, (k + 0.5) / starts);
      selection.selected().forEach(i -> hits[i - 1]++);
    }

    assertThat(selection.certainties()).containsExactly(4);
    for (int i = 0; i < hits.length; i++) {
      assertThat((double) hits[i] / starts)
          .isCloseTo(selection.probabilities().get(i), within(2.0 / starts));
    }
  }

  @Test
  void everyCommuneDrawn_isCertain() {
    var selection = PpsSelection.of(List.of(1L, 2L, 3L), 3, 0.4);

    assertThat(selection.certainties()).containsExactly(1, 2, 3);
    assertThat(selection.selected()).containsExactly(1, 2, 3);
    assertThat(selection.interval()).isNull();
  }

  @Test
  void certaintyOfTheRest_isFoundInAFurtherRound() {
    // 100 is certain at once; without it 30 of 60 is at least 60/2
    var selection = PpsSelection.of(List.of(100L, 30L, 10L, 10L, 10L), 3, 0.2);

    assertThat(selection.certainties()).containsExactly(1, 2);
    assertThat(selection.interval()).isEqualTo(30);
  }

  @Test
  void impossibleInput_isRefused() {
    assertThatThrownBy(() -> SystematicSelection.positions(10, 11, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SystematicSelection.positions(10, 0, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SystematicSelection.positions(10, 5, 1))
        .hasMessageContaining("random start");
    assertThatThrownBy(() -> PpsSelection.of(List.of(1L, 0L), 1, 0.5))
        .hasMessageContaining("positive");
    assertThatThrownBy(() -> PpsSelection.of(List.of(1L, 2L), 3, 0.5))
        .hasMessageContaining("3 out of 2");
    assertThatThrownBy(() -> PpsSelection.of(List.of(1L, 2L), 1, -0.1))
        .hasMessageContaining("random start");
  }
}
