package vn.sipas.backcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IndicatorsTest {

  private static Answered answer(Integer seconds, int... levels) {
    return new Answered("P", seconds, levels);
  }

  private static Answered chance(Random chance) {
    int[] levels = new int[16];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = 3 + chance.nextInt(3);
    }
    return new Answered("P", 160, levels);
  }

  private static List<Answered> interviews(int count, int seed) {
    Random chance = new Random(seed);
    List<Answered> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(chance(chance));
    }
    return answers;
  }

  @Test
  void uniform_isOneLevelInThreeStatementsOrMore() {
    assertThat(answer(null, 4, 4, 4).isUniform()).isTrue();
    assertThat(answer(null, 4, -1, 4, 4).isUniform()).isTrue();
    assertThat(answer(null, 4, 4, 5).isUniform()).isFalse();
    assertThat(answer(null, 4, 4, -1).isUniform()).isFalse();
  }

  @Test
  void likeness_isOverStatementsThatBothRated() {
    assertThat(answer(null, 4, 5, 3, -1).likeness(answer(null, 4, 5, 2, 1))).isEqualTo(2 / 3.0);
    assertThat(answer(null, 4, 5, -1).likeness(answer(null, 4, 5, 3))).isZero();
  }

  @Test
  void pace_isTheMedianForEachStatement() {
    var own =
        List.of(
            answer(30, 4, 5, 3),
            answer(60, 4, 5, 3),
            answer(90, 3, 5, 3),
            answer(null, 4, 5, 3),
            answer(900, 4, 1, 3));

    assertThat(Indicators.of(Map.of("E", own)).get(0).pace()).isEqualTo(20);
  }

  @Test
  void fewInterviews_areNotShown() {
    assertThat(Indicators.of(Map.of("E", interviews(4, 1)))).isEmpty();
  }

  @Test
  void copiedAndUniformInterviews_areCountedApart() {
    List<Answered> own = new ArrayList<>(interviews(6, 1));
    own.add(own.get(0));
    own.add(answer(160, 5, 5, 5));
    own.add(answer(160, 5, 5, 5));

    Indicators of = Indicators.of(Map.of("E", own)).get(0);

    assertThat(of.uniform()).isEqualTo(2);
    assertThat(of.twins()).isEqualTo(2);
    assertThat(of.uniformChance()).isNull();
  }

  @Test
  void enumeratorWhoCopies_isRemarkable_othersAreNot() {
    Map<String, List<Answered>> all = new TreeMap<>();
    for (int i = 0; i < 7; i++) {
      all.put("E" + i, interviews(40, i));
    }
    Answered copied = chance(new Random(99));
    all.put("X", new ArrayList<>(interviews(30, 50)));
    for (int i = 0; i < 10; i++) {
      all.get("X").add(copied);
    }

    List<Indicators> of = Indicators.of(all);

    assertThat(of.stream().filter(one -> one.isRemarkable(of.size())).map(Indicators::name))
        .containsExactly("X");
  }

  @Test
  void honestEnumerators_areSeldomRemarkable() {
    int remarkable = 0;
    for (int survey = 0; survey < 200; survey++) {
      Map<String, List<Answered>> all = new TreeMap<>();
      for (int i = 0; i < 8; i++) {
        Random chance = new Random(1_000L * survey + i);
        List<Answered> own = interviews(30, 1_000 * survey + i);
        for (int k = 0; k < own.size(); k++) {
          if (chance.nextDouble() < 0.2) {
            own.set(k, answer(100, 4, 4, 4, 4));
          }
        }
        all.put("E" + i, own);
      }
      List<Indicators> of = Indicators.of(all);
      remarkable += of.stream().anyMatch(one -> one.isRemarkable(of.size())) ? 1 : 0;
    }

    // 1 % promised; the share of the others is itself estimated.
    assertThat(remarkable).isLessThanOrEqualTo(8);
  }
}
