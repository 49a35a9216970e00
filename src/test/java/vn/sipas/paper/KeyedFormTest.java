package vn.sipas.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.paper.KeyedForm.Reading;
import vn.sipas.platform.Fault;
import vn.sipas.survey.TestSurveys;

class KeyedFormTest {

  private final KeyedForm form = new KeyedForm(TestSurveys.example());

  /** {@code outcome=1 channels=12 …}; underscores stand for blanks. */
  private static Map<String, String> typed(String text) {
    Map<String, String> typed = new HashMap<>();
    for (String pair : text.split(" ")) {
      String[] sides = pair.split("=", 2);
      typed.put(sides[0], sides[1].replace('_', ' '));
    }
    return typed;
  }

  private Reading read(String text) {
    return form.read(typed(text));
  }

  @Test
  void fields_areTheQuestionsInOrderWithTheirTexts() {
    assertThat(form.fields())
        .extracting(KeyedField::code)
        .containsExactly(
            "outcome",
            "channels",
            "channels.other.text",
            "willing",
            "topic",
            "access.1",
            "staff.1",
            "grade.1",
            "age",
            "age.other.text",
            "comment");
    assertThat(form.coded()).hasSize(7).noneMatch(KeyedField::isText);
    assertThat(form.field("age.other.text").asked().number()).isEqualTo(8);
  }

  @Test
  void everyKind_isPackedAsTheIntakePacksIt() {
    Reading reading =
        read(
            "outcome=1 channels=21 channels.other.text=Người_quen willing=2 topic=Đất_đai access.1=5"
                + " staff.1=k grade.1=10 age=3 age.other.text=Trên_trăm comment=Tốt");

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.tokens())
        .containsEntry("channels", "1 2")
        .containsEntry("staff.1", "K")
        .containsEntry("topic", "Đất đai");
    // channels.web, channels.other, willing, access.1, staff.1, grade.1, outcome, age
    assertThat(reading.answers().packed()).isEqualTo("1125Ka13");
    assertThat(reading.answers().texts())
        .containsEntry("topic", "Đất đai")
        .containsEntry("channels.other.text", "Người quen")
        .containsEntry("age.other.text", "Trên trăm");
    assertThat(reading.answers().comment()).isEqualTo("Tốt");
  }

  @ParameterizedTest
  @CsvSource({"-, -", "X, -", "x, -", "K, K", "R, R", "N, N", "1, 1", "3, 3"})
  void signs_ofMissingAnswers_areTheContractsAndNeverAnAnswer(String key, char mark) {
    Reading reading =
        read("outcome=1 channels=- willing=1 grade.1=- age=- staff.1=- access.1=" + key);

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.answers().packed().charAt(3)).isEqualTo(mark);
  }

  @Test
  void skipRules_leaveOutWhatTheFormDoesNotAsk() {
    Reading reading =
        read("outcome=2 channels=1 channels.other.text=x willing=1 topic=x access.1=5 age=1");

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.tokens()).containsOnlyKeys("outcome", "channels", "willing", "age");
    assertThat(reading.answers().packed()).isEqualTo("101---21");
    assertThat(reading.answers().texts()).isEmpty();
  }

  @Test
  void whatTheFormAsks_mustBeTyped_andEveryFaultIsTold() {
    Reading reading = read("outcome=3 channels=13 willing=2 access.1=6 staff.1=22 age=");

    assertThat(reading.faults())
        .extracting(Fault::location, Fault::code)
        .containsExactly(
            tuple("outcome", "unknown_key"),
            tuple("channels", "unknown_key"),
            tuple("access.1", "unknown_key"),
            tuple("staff.1", "unknown_key"),
            tuple("grade.1", "nothing_typed"),
            tuple("age", "nothing_typed"));
  }

  @Test
  void textTooLong_isToldAtItsField() {
    Reading reading =
        read("outcome=2 channels=- willing=2 topic=Mười_một_chữ age=- comment=" + "x".repeat(21));

    assertThat(reading.faults())
        .extracting(Fault::location, Fault::code)
        .containsExactlyInAnyOrder(
            tuple("topic", "text_too_long"), tuple("comment", "text_too_long"));
  }

  @Test
  void skipNotes_sayInWordsWhereToGo() {
    var survey = TestSurveys.example();
    var questions = NumberedQuestion.of(survey);
    SkipNotes notes = new SkipNotes(survey, survey.wording("vi", ""), Locale.forLanguageTag("vi"));

    assertThat(notes.before(questions.get(3)))
        .containsExactly(
            "Chỉ trả lời câu 4 nếu ở câu 3 Ông/Bà chọn ô 2 (Có); nếu không, xin chuyển đến câu 5.");
    assertThat(notes.before(questions.get(4)))
        .containsExactly(
            "Nếu ở câu 1 Ông/Bà chọn ô 2 (Đang chờ): xin bỏ qua câu 5 đến câu 7 và chuyển đến"
                + " câu 8.");
    assertThat(notes.before(questions.get(5))).isEmpty();
    assertThat(notes.before(questions.get(8))).isEmpty();
  }
}
