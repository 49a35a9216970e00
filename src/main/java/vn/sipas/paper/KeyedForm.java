package vn.sipas.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Fault;
import vn.sipas.survey.AnswerSheet;
import vn.sipas.survey.Choice;
import vn.sipas.survey.FormAnswers;
import vn.sipas.survey.Question;
import vn.sipas.survey.SurveyVersion;

/**
 * A survey version as it is keyed in from paper: its places to type into, in the order of the form.
 */
final class KeyedForm {

  /** Length of "other, please specify". */
  private static final int SPECIFY = 200;

  /**
   * @param tokens what was typed, written one way, for every question that the sheet asks
   * @param answers the same as the intake takes it
   */
  record Reading(Map<String, String> tokens, AnswerSheet answers, List<Fault> faults) {}

  private final SurveyVersion survey;
  private final List<KeyedField> fields = new ArrayList<>();

  KeyedForm(SurveyVersion survey) {
    this.survey = survey;
    List<Key> missing = Key.missing(survey);
    NumberedQuestion.of(survey).forEach(asked -> add(asked, missing));
  }

  private void add(NumberedQuestion asked, List<Key> missing) {
    Question question = asked.question();
    if (question instanceof Question.Comment comment) {
      add(question.code(), asked, null, comment.maxLength());
    } else if (question instanceof Question.FreeText text) {
      add(question.code(), asked, null, text.maxLength());
    } else {
      var kind =
          question instanceof Question.MultipleChoice
              ? KeyedField.Kind.SEVERAL
              : KeyedField.Kind.ONE;
      List<Key> keys = Stream.concat(Key.of(question).stream(), missing.stream()).toList();
      fields.add(new KeyedField(question.code(), kind, asked, keys, null, 0));
      question.pickable().stream()
          .filter(Choice::specify)
          .forEach(choice -> add(question.textCode(choice), asked, choice, SPECIFY));
    }
  }

  private void add(String code, NumberedQuestion asked, Choice specified, int length) {
    fields.add(new KeyedField(code, KeyedField.Kind.TEXT, asked, List.of(), specified, length));
  }

  SurveyVersion survey() {
    return survey;
  }

  /** Whether the campaign still asks what was printed. */
  boolean isOf(CampaignTerms campaign) {
    return survey.survey().equals(campaign.survey())
        && survey.version() == campaign.surveyVersion();
  }

  List<KeyedField> fields() {
    return fields;
  }

  /** Those of which two entries must agree: two people never type a text alike. */
  List<KeyedField> coded() {
    return fields.stream().filter(field -> !field.isText()).toList();
  }

  KeyedField field(String code) {
    return fields.stream().filter(field -> field.code().equals(code)).findFirst().orElse(null);
  }

  /**
   * Reads what was typed, following the skip rules: what the form does not ask is left out, and
   * what it asks must be typed, be it that nothing is ticked. Texts may be left out.
   */
  Reading read(Map<String, String> typed) {
    Map<String, String> tokens = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    FormAnswers answers = new FormAnswers(survey.newSheet());
    for (KeyedField field : fields) {
      if (applies(field, answers)) {
        String raw = typed.getOrDefault(field.code(), "");
        String token = field.read(raw).orElse(null);
        if (token == null) {
          faults.add(fault(field, "unknown_key", raw));
        } else if (!field.isText()) {
          tokens.put(field.code(), token);
          answers.put(field.question(), field.posted(token));
        } else if (!token.isEmpty()) {
          tokens.put(field.code(), token);
          write(field, token, answers);
        }
      }
    }
    answers.sheet().faults().forEach(fault -> faults.add(ofText(fault)));
    return new Reading(tokens, answers.sheet(), faults);
  }

  private static boolean applies(KeyedField field, FormAnswers answers) {
    return answers.applies(field.question())
        && (field.specified() == null
            || answers.values(field.question()).contains(field.specified().code()));
  }

  private static void write(KeyedField field, String text, FormAnswers answers) {
    if (field.specified() == null) {
      answers.put(field.question(), List.of(text));
    } else {
      answers.specify(field.question(), field.specified(), text);
    }
  }

  private static Fault fault(KeyedField field, String code, String typed) {
    String found = typed.isBlank() ? "nothing_typed" : code;
    return new Fault(
        field.code(), found, "paper.fault." + found, field.asked().number(), typed.strip());
  }

  private static Fault ofText(Fault fault) {
    String field = fault.location().replaceFirst("^(answers|about)\\.", "");
    return new Fault(field, fault.code(), fault.key(), fault.args());
  }
}
