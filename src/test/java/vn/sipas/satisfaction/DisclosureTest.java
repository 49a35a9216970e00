package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.satisfaction.Disclosure.Key;
import vn.sipas.satisfaction.Measure.Kind;

class DisclosureTest {

  private static final Measure OVERALL = measure("overall", Kind.OVERALL, 0, 1, 2);
  private static final Measure FIRST = measure("first", Kind.COMPONENT, 0, 1);
  private static final Measure SECOND = measure("second", Kind.COMPONENT, 2);

  private final Map<Key, Long> respondents = new LinkedHashMap<>();

  @Test
  void oneSmallCell_takesTheNextSmallestWithIt() {
    row(OVERALL, 100, 4, 40, 20, 36);

    var disclosure = new Disclosure(5, respondents);

    assertThat(hidden(disclosure, OVERALL)).containsExactly("d0", "d2");
    assertThat(disclosure.reason(OVERALL, domain("d0"))).contains("n_resp<5_confidential");
    assertThat(disclosure.reason(OVERALL, domain("d2"))).contains("hidden_to_protect_others");
    assertThat(disclosure.reason(OVERALL, Domain.EVERYBODY)).isEmpty();
  }

  @Test
  void twoSmallCells_protectEachOther() {
    row(OVERALL, 60, 4, 3, 20, 33);

    assertThat(hidden(new Disclosure(5, respondents), OVERALL)).containsExactly("d0", "d1");
  }

  @Test
  void noSmallCell_hidesNothing() {
    row(OVERALL, 30, 5, 0, 25);

    assertThat(hidden(new Disclosure(5, respondents), OVERALL)).isEmpty();
  }

  @Test
  void emptyCell_hasNothingToHideAndProtectsNobody() {
    row(OVERALL, 34, 4, 0, 10, 20);

    assertThat(hidden(new Disclosure(5, respondents), OVERALL)).containsExactly("d0", "d2");
  }

  @Test
  void twoWayTable_hidesInTheRowAndInTheColumn() {
    long[][] n = {{3, 30, 20}, {25, 12, 40}, {50, 60, 8}};
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        respondents.put(new Key(OVERALL, domain("r" + i, "c" + j)), n[i][j]);
      }
    }
    respondents.put(new Key(OVERALL, Domain.EVERYBODY), 248L);

    var hidden = hidden(new Disclosure(5, respondents), OVERALL);

    assertThat(hidden).contains("r0c0", "r0c2", "r1c0");
    for (int i = 0; i < 3; i++) {
      String row = "r" + i;
      String column = "c" + i;
      assertThat(hidden.stream().filter(code -> code.startsWith(row)).count()).isNotEqualTo(1);
      assertThat(hidden.stream().filter(code -> code.endsWith(column)).count()).isNotEqualTo(1);
    }
  }

  @Test
  void hiddenComponent_isNotHadFromTheOverallIndex() {
    row(OVERALL, 100, 30, 70);
    row(FIRST, 100, 30, 70);
    row(SECOND, 90, 3, 87);

    var disclosure = new Disclosure(5, respondents);

    assertThat(hidden(disclosure, SECOND)).containsExactly("d0", "d1");
    assertThat(disclosure.reason(FIRST, domain("d0"))).isPresent();
  }

  /**
   * The attack: an outsider knows every published count and that they add up, and solves for what
   * is missing as long as an equation has a single unknown.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void subtraction_neverRecoversAHiddenCell(long seed) {
    Random random = new Random(seed);
    int domains = 4 + random.nextInt(5);
    long[] first = random.longs(domains, 0, 15).toArray();
    long[] second = random.longs(domains, 0, 15).toArray();
    long[] both = IntStream.range(0, domains).mapToLong(i -> first[i] + second[i]).toArray();
    row(FIRST, IntStream.range(0, domains).mapToLong(i -> first[i]).sum(), first);
    row(SECOND, IntStream.range(0, domains).mapToLong(i -> second[i]).sum(), second);
    row(OVERALL, IntStream.range(0, domains).mapToLong(i -> both[i]).sum(), both);
    var disclosure = new Disclosure(5, respondents);
    List<Key> unknown = new ArrayList<>();
    respondents
        .keySet()
        .forEach(
            key -> disclosure.reason(key.measure(), key.domain()).ifPresent(r -> unknown.add(key)));
    List<Key> primary =
        respondents.keySet().stream()
            .filter(key -> respondents.get(key) > 0 && respondents.get(key) < 5)
            .toList();
    assertThat(unknown).containsAll(primary);

    boolean solved = true;
    while (solved) {
      solved = false;
      for (List<Key> equation : equations(domains)) {
        List<Key> missing = equation.stream().filter(unknown::contains).toList();
        if (missing.size() == 1) {
          unknown.remove(missing.get(0));
          solved = true;
        }
      }
    }

    assertThat(unknown).containsAll(primary);
  }

  private static List<List<Key>> equations(int domains) {
    List<List<Key>> equations = new ArrayList<>();
    List<Domain> all = new ArrayList<>(List.of(Domain.EVERYBODY));
    IntStream.range(0, domains).forEach(i -> all.add(domain("d" + i)));
    for (Measure measure : List.of(OVERALL, FIRST, SECOND)) {
      equations.add(all.stream().map(domain -> new Key(measure, domain)).toList());
    }
    for (Domain domain : all) {
      equations.add(
          List.of(new Key(OVERALL, domain), new Key(FIRST, domain), new Key(SECOND, domain)));
    }
    return equations;
  }

  private void row(Measure measure, long total, long... cells) {
    respondents.put(new Key(measure, Domain.EVERYBODY), total);
    for (int i = 0; i < cells.length; i++) {
      respondents.put(new Key(measure, domain("d" + i)), cells[i]);
    }
  }

  private List<String> hidden(Disclosure disclosure, Measure measure) {
    return respondents.keySet().stream()
        .filter(key -> key.measure().equals(measure) && !key.domain().isEverybody())
        .filter(key -> disclosure.reason(measure, key.domain()).isPresent())
        .map(key -> String.join("", key.domain().values().stream().map(v -> v.code()).toList()))
        .toList();
  }

  private static Measure measure(String code, Kind kind, Integer... items) {
    return new Measure(code, kind, List.of(items), List.of());
  }

  private static Domain domain(String... codes) {
    return new Domain(
        java.util.Arrays.stream(codes).map(code -> DomainValue.regular(code, code)).toList());
  }
}
