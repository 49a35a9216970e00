package vn.sipas.response.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sipas.platform.PageContext;
import vn.sipas.response.Channel;
import vn.sipas.response.form.PageView.ErrorLink;
import vn.sipas.response.form.QuestionView.OptionView;

/**
 * All answers, to be read over before they are submitted.
 *
 * @param finished when the answers were complete, in milliseconds: posted back with them
 * @param notice what the respondent is told, or null
 * @param wall against robots
 */
record CheckView(
    List<Part> parts,
    String back,
    long finished,
    List<ErrorLink> errors,
    Notice notice,
    RobotWall.Wall wall) {

  /** How staff who fill the form in for somebody may have asked. */
  static final List<Channel> INTERVIEWS = List.of(Channel.PHONE, Channel.INTERVIEW);

  /**
   * What the respondent is told.
   *
   * @param minutes to wait, or 0
   */
  record Notice(String key, int minutes) {

    static Notice of(String key) {
      return new Notice(key, 0);
    }
  }

  /** The answers of one page. */
  record Part(String title, List<Line> lines) {}

  /**
   * @param change address where the answer is changed
   * @param answers one per choice; empty when not answered
   */
  record Line(String id, String question, List<String> answers, String change, boolean lacking) {}

  /** Whether another code may help. */
  public boolean asksForAnotherCode() {
    return notice != null && notice.key().startsWith("code_");
  }

  public String noticeKey() {
    return notice == null ? null : "form.notice." + notice.key();
  }

  static CheckView of(
      Visit visit,
      Map<String, String> lacking,
      long finished,
      Notice notice,
      RobotWall.Wall wall,
      PageContext page) {
    List<Part> parts = new ArrayList<>();
    List<ErrorLink> errors = new ArrayList<>();
    Journey journey = visit.journey();
    for (String name : journey.pages()) {
      parts.add(
          name.equals(Journey.PLACE)
              ? place(visit, lacking.containsKey(Journey.PLACE), page)
              : part(visit, name, lacking));
    }
    for (Part part : parts) {
      for (Line line : part.lines) {
        if (line.lacking) {
          errors.add(new ErrorLink(line.change, lacking.get(line.id) + ": " + line.question));
        }
      }
    }
    String before = journey.before(Journey.CHECK);
    String back = before == null ? "/s/" + visit.code() : visit.address(before);
    return new CheckView(parts, back, finished, errors, notice, wall);
  }

  private static Part place(Visit visit, boolean lacking, PageContext page) {
    Line line =
        new Line(
            Journey.PLACE,
            page.text("form.place.question"),
            visit.place().map(known -> List.of(known.name())).orElse(List.of()),
            visit.address(Journey.PLACE) + "?from=check#place",
            lacking);
    return new Part(page.text("form.place.title"), List.of(line));
  }

  private static Part part(Visit visit, String name, Map<String, String> lacking) {
    SectionView section = visit.texts().section(name);
    List<Line> lines = new ArrayList<>();
    for (QuestionView question : visit.asked(section)) {
      lines.add(
          new Line(
              question.code(),
              question.text(),
              answers(visit, question),
              visit.address(name) + "?from=check#" + question.code(),
              lacking.containsKey(question.code())));
    }
    return new Part(section.title(), lines);
  }

  private static List<String> answers(Visit visit, QuestionView question) {
    List<String> values = visit.answers().values(question.question());
    if (question.written()) {
      return values;
    }
    List<String> labels = new ArrayList<>(values.size());
    for (String value : values) {
      labels.add(question.labelOf(value) + specified(visit, question, value));
    }
    return labels;
  }

  private static String specified(Visit visit, QuestionView question, String value) {
    for (OptionView option : question.options()) {
      if (option.value().equals(value)) {
        String text = visit.answers().sheet().texts().get(option.specify());
        return text == null ? "" : ": " + text;
      }
    }
    return "";
  }
}
