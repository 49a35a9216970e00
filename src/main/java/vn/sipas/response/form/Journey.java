package vn.sipas.response.form;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.survey.FormAnswers;
import vn.sipas.survey.Question;
import vn.sipas.survey.Section;
import vn.sipas.survey.SurveyVersion;

/**
 * The way through a form: which pages there are, in which order, and which of them are asked by the
 * answers given so far. A page is named as in its address: {@code place}, the code of a section,
 * {@code check}. The check page comes last and is not counted as a part.
 */
final class Journey {

  static final String PLACE = "place";
  static final String CHECK = "check";
  static final String SAVE = "save";

  private final List<String> all = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  Journey(SurveyVersion version, FormAnswers answers, boolean asksPlace) {
    if (asksPlace) {
      all.add(PLACE);
      asked.add(PLACE);
    }
    for (Section section : version.sections()) {
      all.add(section.code());
      if (asks(section, answers)) {
        asked.add(section.code());
      }
    }
  }

  private static boolean asks(Section section, FormAnswers answers) {
    for (Question question : section.questions()) {
      if (answers.applies(question)) {
        return true;
      }
    }
    return false;
  }

  /** The pages asked, without the check page. */
  List<String> pages() {
    return asked;
  }

  boolean asks(String page) {
    return asked.contains(page);
  }

  String first() {
    return asked.isEmpty() ? CHECK : asked.get(0);
  }

  /** The page after one that is asked, or that no longer is. */
  String after(String page) {
    for (int i = all.indexOf(page) + 1; i < all.size(); i++) {
      if (asked.contains(all.get(i))) {
        return all.get(i);
      }
    }
    return CHECK;
  }

  /** The page before; null when it is the start page. */
  String before(String page) {
    int end = page.equals(CHECK) ? all.size() : all.indexOf(page);
    for (int i = end - 1; i >= 0; i--) {
      if (asked.contains(all.get(i))) {
        return all.get(i);
      }
    }
    return null;
  }

  /** From 1. */
  int number(String page) {
    return asked.indexOf(page) + 1;
  }

  int count() {
    return asked.size();
  }
}
