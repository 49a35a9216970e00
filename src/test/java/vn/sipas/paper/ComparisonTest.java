package vn.sipas.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sipas.paper.Comparison.Difference;
import vn.sipas.survey.TestSurveys;

class ComparisonTest {

  private final KeyedForm form = new KeyedForm(TestSurveys.example());
  private final Map<String, String> first =
      Map.of(
          "sheet.day",
          "2026-11-05",
          "outcome",
          "1",
          "access.1",
          "4",
          "staff.1",
          "X",
          "age",
          "-",
          "comment",
          "Tốt");

  private Map<String, String> second(String... changes) {
    Map<String, String> second = new HashMap<>(first);
    second.remove("comment");
    for (int i = 0; i < changes.length; i += 2) {
      second.put(changes[i], changes[i + 1]);
    }
    second.values().removeIf(value -> value.equals("gone"));
    return second;
  }

  @Test
  void sameAnswers_withoutTheText_agree() {
    assertThat(Comparison.of(form, first, second())).isEmpty();
  }

  @Test
  void otherAnswers_andAnswersToSkippedQuestions_differInTheFormsOrder() {
    assertThat(
            Comparison.of(
                form,
                first,
                second("sheet.day", "", "staff.1", "1", "access.1", "gone", "age", "2")))
        .containsExactly(
            new Difference("sheet.day", "2026-11-05", ""),
            new Difference("access.1", "4", ""),
            new Difference("staff.1", "X", "1"),
            new Difference("age", "-", "2"));
  }

  @Test
  void rates_areOfTheAnswersComparedByQuestionAndByPerson() {
    Map<String, String> other = second("access.1", "5");
    List<Entry> pairs =
        List.of(
            entry(1, 1, "an", first),
            entry(1, 2, "binh", second()),
            entry(2, 1, "binh", first),
            entry(2, 2, "an", other));
    var difference =
        new DifferenceRepository.Row(2, "access.1", "binh", "an", "4", "5", "4", false, true);

    Rates rates =
        Rates.of(form, Rates.compared(form, pairs), List.of(difference), Map.of("chi", 1));

    assertThat(rates.fields())
        .extracting(Rates.ByField::field, Rates.ByField::compared, Rates.ByField::differing)
        .contains(tuple("access.1", 2, 1))
        .contains(tuple("sheet.day", 2, 0));
    assertThat(rates.fields().get(1).share()).isZero();
    assertThat(rates.clerks())
        .containsExactly(
            new Rates.ByClerk("an", 10, 1, 1, 0),
            new Rates.ByClerk("binh", 10, 1, 0, 0),
            new Rates.ByClerk("chi", 0, 0, 0, 1));
    assertThat(rates.clerks().get(0).share()).isEqualTo(0.1);
  }

  private static Entry entry(int serial, int turn, String by, Map<String, String> typed) {
    return new Entry(serial, turn, by, Instant.EPOCH, typed);
  }

  @Test
  void draw_isTheShareAndTheSameForTheSameSeed() {
    assertThat(SecondEntryDraw.of(101, 50, 10, 7)).hasSize(5).allMatch(s -> s > 100 && s <= 150);
    assertThat(SecondEntryDraw.of(101, 50, 10, 7)).isEqualTo(SecondEntryDraw.of(101, 50, 10, 7));
    assertThat(SecondEntryDraw.of(101, 50, 10, 7)).isNotEqualTo(SecondEntryDraw.of(101, 50, 10, 8));
    assertThat(SecondEntryDraw.of(1, 9, 1, 7)).hasSize(1);
    assertThat(SecondEntryDraw.of(1, 9, 100, 7)).hasSize(9);
    assertThat(SecondEntryDraw.of(1, 9, 0, 7)).isEmpty();
  }
}
