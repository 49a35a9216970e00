package vn.sipas.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.sipas.platform.Messages;
import vn.sipas.survey.LocalizedText;
import vn.sipas.survey.Question;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Wording;

/** The form as it stands on paper, before a sheet gets its number. */
record PrintedForm(
    String language,
    String title,
    String campaign,
    String place,
    String returnTo,
    boolean sampleData,
    List<String> intro,
    List<Part> parts) {

  /** A section of the questionnaire. */
  record Part(String title, String intro, List<Item> items) {}

  /**
   * A question.
   *
   * @param kind {@code scale}, {@code choices} or {@code text}
   * @param notes skip rules in words
   * @param lines to write on
   */
  record Item(
      int number,
      String kind,
      String text,
      String hint,
      boolean several,
      List<String> notes,
      List<Box> boxes,
      int lines) {

    public boolean isScale() {
      return kind.equals("scale");
    }
  }

  /**
   * What is ticked.
   *
   * @param number in the box
   * @param line whether there is room to say which
   */
  record Box(String number, String label, boolean line) {}

  private static final int COMMENT_LINES = 5;
  private static final int TEXT_LINES = 2;

  /** A text of the form itself, in the language in which it is printed. */
  public String text(String key, Object... args) {
    return Messages.text(Locale.forLanguageTag(language), "paper.print." + key, args);
  }

  /** Puts the questions of a version into the words of a place and language. */
  static List<Part> parts(SurveyVersion survey, String language, String unitType) {
    Wording wording = survey.wording(language, unitType);
    SkipNotes notes = new SkipNotes(survey, wording, Locale.forLanguageTag(language));
    List<Key> missing = Key.missing(survey);
    List<Part> parts = new ArrayList<>();
    String before = "";
    for (NumberedQuestion question : NumberedQuestion.of(survey)) {
      if (question.question() == question.section().questions().get(0)) {
        String intro = written(wording, question.section().intro());
        String title = wording.of(question.section().title());
        parts.add(new Part(title, intro.equals(before) ? "" : intro, new ArrayList<>()));
        before = intro;
      }
      parts.get(parts.size() - 1).items().add(item(question, wording, notes, missing));
    }
    return parts;
  }

  private static Item item(
      NumberedQuestion numbered, Wording wording, SkipNotes notes, List<Key> missing) {
    Question question = numbered.question();
    List<Key> offered = missing.stream().filter(key -> key.isPrinted(question)).toList();
    List<Box> boxes = new ArrayList<>();
    for (Key key : Stream.concat(Key.of(question).stream(), offered.stream()).toList()) {
      boxes.add(new Box(key.typed(), wording.of(key.label()), specified(question, key)));
    }
    boolean comment = question instanceof Question.Comment;
    boolean text = comment || question instanceof Question.FreeText;
    return new Item(
        numbered.number(),
        text ? "text" : question instanceof Question.Statement ? "scale" : "choices",
        wording.of(question.text()),
        written(wording, question.asking().hint()),
        question instanceof Question.MultipleChoice,
        notes.before(numbered),
        boxes,
        !text ? 0 : comment ? COMMENT_LINES : TEXT_LINES);
  }

  private static boolean specified(Question question, Key key) {
    return question.pickable().stream()
        .anyMatch(choice -> choice.code().equals(key.value()) && choice.specify());
  }

  private static String written(Wording wording, LocalizedText text) {
    return text.isEmpty() ? "" : wording.of(text);
  }
}
