package vn.sipas.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleWordsTest {

  private static final SampleWords WORDS = new SampleWords(Locale.forLanguageTag("vi-VN"));

  @Test
  void figure_ofManyAnswers_hasOneDecimal() {
    var estimate = Estimates.of(0.8534).between(0.831, 0.8719, 900).make();

    assertThat(WORDS.value(estimate)).isEqualTo("85,3\u00a0%");
    assertThat(WORDS.interval(estimate)).isEqualTo("83,1\u00a0–\u00a087,2\u00a0%");
  }

  @Test
  void figure_ofFewAnswers_hasNone() {
    var estimate = Estimates.of(0.8534).between(0.721, 0.92, 60).make();

    assertThat(WORDS.value(estimate)).isEqualTo("85\u00a0%");
    assertThat(WORDS.interval(estimate)).isEqualTo("72\u00a0–\u00a092\u00a0%");
  }

  /** 84,6 rounds to 85, which would look as if the target were met. */
  @Test
  void figure_thatWouldContradictItsVerdict_keepsItsDecimal() {
    var estimate =
        Estimates.of(0.90).between(0.846, 0.94, 60).against(0.85, "inconclusive", 120L).make();

    assertThat(WORDS.interval(estimate)).isEqualTo("84,6\u00a0–\u00a094,0\u00a0%");
  }

  @Test
  void unreliableFigure_isOnlyItsInterval() {
    var estimate =
        Estimates.of(0.71).between(0.45, 0.88, 9).marked("unreliable", "n_resp<30").make();

    assertThat(WORDS.value(estimate)).isNull();
    assertThat(WORDS.interval(estimate)).isEqualTo("45\u00a0–\u00a088\u00a0%");
    assertThat(SampleWords.isPoint(estimate)).isFalse();
  }

  @Test
  void fewWhoAllAgree_areABound() {
    var all = Estimates.of(1).between(0.687, 1, 8).marked("unreliable", "at_least").make();
    var none = Estimates.of(0).between(0, 0.313, 8).marked("unreliable", "at_most").make();

    assertThat(WORDS.value(all)).isEqualTo("≥\u00a069\u00a0%");
    assertThat(WORDS.value(none)).isEqualTo("≤\u00a031\u00a0%");
  }

  @Test
  void hiddenFigure_hasNoWords() {
    var estimate = Estimates.hidden("confidential").make();

    assertThat(WORDS.value(estimate)).isNull();
    assertThat(WORDS.interval(estimate)).isNull();
    assertThat(WORDS.verdicts(estimate)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "met, good, Đạt 85\u00a0%",
    "not_met, bad, Chưa đạt 85\u00a0%",
    "inconclusive, open, Chưa đủ bằng chứng (85\u00a0%)"
  })
  void verdicts_haveTheirWordsAndStyle(String verdict, String style, String text) {
    var estimate = Estimates.of(0.86).between(0.84, 0.88, 900).against(0.85, verdict, null).make();

    assertThat(WORDS.verdicts(estimate)).containsExactly(new SampleWords.Mark(style, text, null));
  }

  @Test
  void openVerdict_saysWhatWouldSettleIt() {
    var estimate =
        Estimates.of(0.86).between(0.84, 0.88, 900).against(0.85, "inconclusive", 2_317L).make();

    assertThat(WORDS.verdicts(estimate).get(0).need()).isEqualTo("cần khoảng 2.400 người");
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "99, 99", "100, 100", "101, 110", "2317, 2400", "46999, 47000"})
  void need_isRoundedUp(long number, long rounded) {
    assertThat(Rounding.upToTwoDigits(number)).isEqualTo(rounded);
  }

  @ParameterizedTest
  @CsvSource({"0.85, 85\u00a0%", "0.875, '87,5\u00a0%'", "0.95, 95\u00a0%"})
  void targets_areWrittenAsTheyWereSet(double target, String text) {
    assertThat(WORDS.target(target)).isEqualTo(text);
  }
}
