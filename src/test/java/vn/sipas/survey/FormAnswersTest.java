package vn.sipas.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Fault;

class FormAnswersTest {

  private final SurveyVersion survey = TestSurveys.example();
  private FormAnswers form;

  @BeforeEach
  void open() {
    form = new FormAnswers(survey.newSheet());
  }

  @Test
  void postedValues_areShownAgain() {
    post("outcome", "granted");
    post("channels", "other");
    post("willing", "yes");
    post("topic", "Đất");
    post("access.1", "5");
    post("staff.1", "dont_know");
    post("comment", "Tốt");

    assertThat(form.sheet().packed()).isEqualTo("0125K-1-");
    assertThat(values("channels")).containsExactly("other");
    assertThat(values("topic")).containsExactly("Đất");
    assertThat(values("access.1")).containsExactly("5");
    assertThat(values("staff.1")).containsExactly("dont_know");
    assertThat(values("comment")).containsExactly("Tốt");
    assertThat(values("age")).isEmpty();
    assertThat(form.sheet().faults()).isEmpty();
  }

  @Test
  void postedNothing_clearsTheAnswer() {
    post("channels", "web", "other");
    post("access.1", "4");

    post("channels");
    post("access.1", "");

    assertThat(form.sheet().packed()).isEqualTo("--------");
  }

  @Test
  void postedNonsense_isAFault_notAnError() {
    post("access.1", "<script>");
    post("age", "99");
    post("staff.1", "not_reached");

    assertThat(form.sheet().faults())
        .extracting(Fault::code)
        .containsExactly("unknown_choice", "unknown_choice", "unknown_choice");
  }

  @Test
  void missingAnswerToSeveralChoices_holdsForAllOfThem() {
    post("channels", "refused");

    assertThat(form.sheet().packed()).startsWith("RR");
    assertThat(values("channels")).containsExactly("refused");
  }

  @Test
  void specifiedOther_goesToItsText() {
    Question age = question("age");
    Choice other = age.pickable().get(2);
    form.specify(age, other, "Một trăm");

    assertThat(form.sheet().texts()).containsEntry("age.other.text", "Một trăm");
    assertThat(form.sheet().faults()).isEmpty();
  }

  @Test
  void skipRules_followTheAnswersGivenSoFar() {
    Section ratings = survey.section("ratings").orElseThrow();
    assertThat(form.applies(ratings)).as("outcome not reached").isTrue();
    assertThat(form.applies(question("topic"))).as("willing not reached").isFalse();

    post("outcome", "pending");
    post("willing", "yes");

    assertThat(form.applies(ratings)).isFalse();
    assertThat(form.applies(question("staff.1"))).as("with its section").isFalse();
    assertThat(form.applies(question("topic"))).isTrue();
  }

  @Test
  void answersSkippedLater_areForgotten() {
    post("willing", "yes");
    post("topic", "Đất");
    post("access.1", "5");

    post("willing", "no");
    post("outcome", "pending");
    form.dropSkipped();

    assertThat(form.sheet().packed()).isEqualTo("--1---2-");
    assertThat(form.sheet().texts()).isEmpty();
  }

  @Test
  void requiredQuestions_lackUntilAnsweredOrSkipped() {
    Section ratings = survey.section("ratings").orElseThrow();
    post("access.1", "dont_know");

    assertThat(form.lacking(ratings))
        .extracting(Fault::location, Fault::code, Fault::key)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "answers.staff.1", "required", "survey.fault.required"));
    assertThat(form.lacking(survey.section("start").orElseThrow()))
        .extracting(Fault::location)
        .containsExactly("about.outcome");

    post("outcome", "pending");

    assertThat(form.lacking(ratings)).isEmpty();
  }

  private void post(String code, String... values) {
    form.put(question(code), List.of(values));
  }

  private List<String> values(String code) {
    return form.values(question(code));
  }

  private Question question(String code) {
    return survey.sections().stream()
        .flatMap(section -> section.questions().stream())
        .filter(question -> question.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
