package vn.sipas.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.plan.PlanExamples.area;
import static vn.sipas.plan.PlanExamples.table;
import static vn.sipas.plan.PlanExamples.with;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people read of a plan before they sign anything. */
class PlanWordsTest {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private static PlanWords words(Map<String, String> changed, PlanArea... areas) {
    Map<String, String> given = new HashMap<>(Map.of("direct", "false"));
    given.putAll(changed);
    PlanSettings settings = with(given);
    return new PlanWords(table(settings, null, areas), settings, VIETNAMESE);
  }

  private static List<String> row(PlanWords words, String sheet, int row) {
    return words.sheets().stream()
        .filter(one -> one.code().equals(sheet))
        .findFirst()
        .orElseThrow()
        .rows()
        .get(row);
  }

  @Test
  void smallestChange_isToldInWords() {
    var words = words(Map.of("basis", "own", "own", "60", "perCommune", "10"), area("1", 10, 100));

    // half-width 0.154976, change 0.297569: PlanArithmeticTest
    assertThat(words.sentences())
        .anyMatch(told -> told.contains("± 15,5 điểm"))
        .anyMatch(told -> told.startsWith("Với mẫu này, mức tăng dưới 29,8 điểm"));
    assertThat(row(words, "shows", 0)).contains("64,5 – 95,5 (± 15,5)", "29,8", "5");
    assertThat(row(words, "plan", 0)).startsWith("Tỉnh", "1.000", "10", "6");
  }

  @Test
  void interval_staysWhatAShareCanBe() {
    var words =
        words(Map.of("basis", "own", "own", "8", "minimumCommunes", "2"), area("1", 9, 100));

    assertThat(row(words, "shows", 0).get(2)).contains("– 100,0 (");
  }

  @Test
  void fewCommunes_areWarnedOf() {
    var few = Map.of("basis", "own", "own", "60", "minimumCommunes", "3", "perCommune", "20");
    var more = Map.of("basis", "own", "own", "60", "minimumCommunes", "7", "perCommune", "20");
    var enough = Map.of("basis", "own", "own", "60", "minimumCommunes", "10", "perCommune", "20");

    assertThat(words(few, area("1", 12, 100)).warnings().get(0)).contains("dưới 6 xã: Huyện 1");
    assertThat(words(more, area("1", 12, 100)).warnings().get(0)).contains("6 đến 9 xã");
    assertThat(words(enough, area("1", 12, 100)).warnings()).isEmpty();
  }

  @Test
  void sizeThatEverybodyTogetherCannotGive_saysSo() {
    var words = words(Map.of("response", "0.5", "gain", "0.02"), area("1", 1, 300));

    assertThat(row(words, "sizes", 0).get(5)).endsWith("(không đủ)");
    assertThat(row(words, "sizes", 0).get(2)).isEqualTo("172 (172)");
  }

  @Test
  void comparison_namesWhatDiffersAndNothingElse() {
    PlanSettings settings = with(Map.of("basis", "own", "own", "60"));
    PlanSettings other = with(Map.of("basis", "own", "own", "90"));
    StoredPlan one = stored(1, settings, table(settings, null, area("1", 9, 100), area("2", 9, 9)));
    StoredPlan two = stored(2, other, table(other, null, area("1", 9, 100), area("3", 9, 9)));

    assertThat(PlanComparison.of(one, one, VIETNAMESE).isNothing()).isTrue();
    var comparison = PlanComparison.of(two, one, VIETNAMESE);
    assertThat(comparison.assumptions())
        .extracting(row -> row.get(0))
        .containsExactly("Cỡ mẫu theo", "Chi phí ước tính (đồng)");
    assertThat(comparison.areas())
        .extracting(row -> row.get(0))
        .containsExactly("Tỉnh", "Huyện 1", "Huyện 3", "Huyện 2");
    assertThat(comparison.areas().get(3)).contains("–");
  }

  private static StoredPlan stored(int version, PlanSettings settings, PlanTable table) {
    return new StoredPlan(version, 1, "a".repeat(64), settings, table, "", null, "", null, null);
  }
}
