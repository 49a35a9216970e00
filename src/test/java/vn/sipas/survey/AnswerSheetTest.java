package vn.sipas.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;

class AnswerSheetTest {

  private static final SurveyVersion EXAMPLE = TestSurveys.example();

  @Test
  void slots_standInOrderOfTheForm_demographicsLast() {
    assertThat(EXAMPLE.slots())
        .extracting(Slot::code)
        .containsExactly(
            "channels.web",
            "channels.other",
            "willing",
            "access.1",
            "staff.1",
            "grade.1",
            "outcome",
            "age");
  }

  @Test
  void answersOfEveryKind_arePackedOneCharacterEach() {
    AnswerSheet sheet = EXAMPLE.newSheet();
    sheet.level("channels.web", 1);
    sheet.level("channels.other", 0);
    sheet.word("channels.other.text", "  Zalo ");
    sheet.word("willing", "yes");
    sheet.word("topic", "Đất đai");
    sheet.level("access.1", 5);
    sheet.word("staff.1", "dont_know");
    sheet.level("grade.1", 10);
    sheet.about("outcome", "pending");
    sheet.about("age", null);
    sheet.comment("Tốt");

    assertThat(sheet.faults()).isEmpty();
    assertThat(sheet.packed()).isEqualTo("1025Ka2-");
    assertThat(sheet.texts()).hasToString("{channels.other.text=Zalo, topic=Đất đai}");
    assertThat(sheet.comment()).isEqualTo("Tốt");
  }

  @Test
  void nothingAnswered_isNotReached_withoutFault() {
    assertThat(EXAMPLE.newSheet().packed()).isEqualTo("--------");
  }

  @Test
  void missingAnswers_areDifferentFromEachOther() {
    AnswerSheet sheet = EXAMPLE.newSheet();
    sheet.word("access.1", "refused");
    sheet.word("staff.1", "not_applicable");
    sheet.word("grade.1", "dont_know");
    sheet.about("age", "refused");
    sheet.level("willing", 2);
    sheet.notReached("willing");

    assertThat(sheet.packed()).isEqualTo("---RNK-R");
    assertThat(sheet.faults()).isEmpty();
  }

  @Test
  void faults_areAllTold_eachWithItsPlace_andTheRestIsKept() {
    AnswerSheet sheet = EXAMPLE.newSheet();
    sheet.level("access.1", 6);
    sheet.level("access.9", 3);
    sheet.level("grade.1", 5);
    sheet.level("staff.1", -1);
    sheet.level("age", 1);
    sheet.level("topic", 1);
    sheet.word("access.1", "5");
    sheet.word("willing", "perhaps");
    sheet.word("age", "18-34");
    sheet.word("topic", "hơn mười ký tự");
    sheet.notReached("nothing");
    sheet.about("age", "35");
    sheet.about("access.1", "5");
    sheet.about("sex", null);
    sheet.wrongType("answers", "staff.1");
    sheet.comment("x".repeat(21));
    sheet.level("staff.1", 4);

    assertThat(sheet.faults())
        .extracting(fault -> fault.location() + " " + fault.code())
        .containsExactly(
            "answers.access.1 level_out_of_range",
            "answers.access.9 unknown_item",
            "answers.grade.1 level_out_of_range",
            "answers.staff.1 level_out_of_range",
            "answers.age unknown_item",
            "answers.topic wrong_type",
            "answers.access.1 wrong_type",
            "answers.willing unknown_choice",
            "answers.age unknown_item",
            "answers.topic text_too_long",
            "answers.nothing unknown_item",
            "about.age unknown_choice",
            "about.access.1 unknown_item",
            "about.sex unknown_item",
            "answers.staff.1 wrong_type",
            "comment text_too_long");
    assertThat(sheet.packed()).isEqualTo("----4---");
  }

  @Test
  void everyFault_hasATextInBothLanguages() {
    for (String code :
        List.of(
            "unknown_item",
            "level_out_of_range",
            "wrong_type",
            "unknown_choice",
            "text_too_long",
            "required")) {
      for (Language language : Language.EVERYWHERE) {
        assertThat(Messages.find(language.locale(), "survey.fault." + code, 1)).isPresent();
      }
    }
  }

  @Test
  void hugeUnknownCode_isNotRepeatedWhole() {
    AnswerSheet sheet = EXAMPLE.newSheet();
    sheet.word("x".repeat(5000), "y".repeat(5000));

    assertThat(sheet.faults()).singleElement().extracting(Fault::location).asString().hasSize(69);
  }

  @Test
  void packed_roundTripsThroughASheet() {
    AnswerSheet again = EXAMPLE.sheetOf("1025Ka2-");

    assertThat(again.packed()).isEqualTo("1025Ka2-");
    assertThat(again.value("willing")).isEqualTo("yes");
    assertThat(again.value("staff.1")).isEqualTo("dont_know");
    assertThat(again.value("grade.1")).isEqualTo("10");
    assertThat(again.value("age")).isEqualTo("not_reached");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "9", "zzzzzzzzzzzz", "\u1ec7\u1ec7\u1ec7\u1ec7\u1ec7\u1ec7\u1ec7\u1ec7"})
  void packedThatDoesNotFit_isNotReached(String packed) {
    assertThat(EXAMPLE.sheetOf(packed).packed()).isEqualTo("--------");
  }

  @Test
  void everyValueOfEveryShippedSlot_roundTrips() {
    for (String survey : List.of("sipas-2023", "sipas-2022", "sipas-service", "desk")) {
      SurveyVersion version = TestSurveys.shipped(survey);
      for (Slot slot : version.slots()) {
        for (Slot.Value value : slot.values()) {
          AnswerSheet sheet = version.newSheet();
          sheet.put(slot, value.code().equals("not_reached") ? "" : value.code());

          assertThat(sheet.faults()).isEmpty();
          assertThat(sheet.packed().charAt(slot.position())).isEqualTo(value.mark());
          assertThat(version.sheetOf(sheet.packed()).value(slot.code())).isEqualTo(value.code());
        }
      }
    }
  }

  @Test
  void texts_areNfcWithoutWhatNoFileCanCarry() {
    AnswerSheet sheet = EXAMPLE.newSheet();
    sheet.comment("  a\u0302\u0301\r\nb\u0000\u0007\ud83d c\rd  ");

    assertThat(sheet.comment()).isEqualTo("\u1ea5\nb c\nd");
  }

  @Test
  void charactersOfMinorityLanguages_areKept() {
    String letters = "Ƀ ƀ Č č Ĕ ĕ Ê̆ ê̆ Ĭ ĭ Ñ ñ Ŏ ŏ Ô̆ ô̆ Ơ̆ ơ̆ Ŭ ŭ Ư̆ ư̆";
    AnswerSheet sheet = TestSurveys.shipped("desk").newSheet();
    sheet.comment(letters);

    assertThat(sheet.comment()).isEqualTo(letters);
  }

  @Test
  void blankTexts_areNoTexts() {
    AnswerSheet sheet = EXAMPLE.newSheet();
    sheet.comment(" \n ");
    sheet.word("topic", "  ");

    assertThat(sheet.comment()).isNull();
    assertThat(sheet.texts()).isEmpty();
  }

  @Test
  void lengthOfATextIsCountedInCharacters_notInBytesOrHalves() {
    AnswerSheet sheet = EXAMPLE.newSheet();
    sheet.word("topic", "😀".repeat(10));

    assertThat(sheet.faults()).isEmpty();
  }
}
