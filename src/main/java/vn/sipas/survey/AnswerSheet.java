package vn.sipas.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sipas.platform.Fault;

/**
 * One response's answers while they come in. Each answer is checked as it is given; what is wrong
 * is collected and everything else is kept, so that all faults are told at once.
 *
 * <p>Not for several threads. Whether an answer is required is a question of the form ({@link
 * FormAnswers}), never of the intake.
 */
public final class AnswerSheet {

  private static final String ANSWERS = "answers";
  private static final String ABOUT = "about";
  private static final int SHOWN = 60;

  private final SurveyVersion version;
  private final char[] marks;
  private Map<String, String> texts = Map.of();
  private String comment;
  private List<Fault> faults = List.of();

  AnswerSheet(SurveyVersion version, char[] marks) {
    this.version = version;
    this.marks = marks;
  }

  public SurveyVersion version() {
    return version;
  }

  /** A whole number among the answers: a level, or the number of a choice counted from 1. */
  public void level(String code, int level) {
    Slot slot = version.slot(code);
    if (slot == null || slot.isDemographic()) {
      refuse(version.textField(code) == null ? "unknown_item" : "wrong_type", ANSWERS, code, code);
      return;
    }
    char mark = slot.markOf(level);
    if (mark == 0) {
      refuse("level_out_of_range", ANSWERS, code, level);
    } else {
      marks[slot.position()] = mark;
    }
  }

  /** A string among the answers: a missing answer, the code of a choice, or a free text. */
  public void word(String code, String word) {
    Slot slot = version.slot(code);
    if (slot == null || slot.isDemographic()) {
      text(ANSWERS, code, word);
      return;
    }
    Missing missing = Missing.ofWord(word);
    if (missing != null) {
      marks[slot.position()] = missing.mark();
    } else if (slot.kind() == Slot.Kind.CHOICE) {
      choose(slot, ANSWERS, word);
    } else {
      refuse("wrong_type", ANSWERS, code, shown(word));
    }
  }

  /** A {@code null} among the answers. */
  public void notReached(String code) {
    Slot slot = version.slot(code);
    if (slot != null && !slot.isDemographic()) {
      marks[slot.position()] = Missing.NOT_REACHED.mark();
    } else if (version.textField(code) == null) {
      refuse("unknown_item", ANSWERS, code, code);
    }
  }

  /** Something about the respondent: the code of a choice, a missing answer, a text, or null. */
  public void about(String code, String choice) {
    Slot slot = version.slot(code);
    if (slot == null || !slot.isDemographic()) {
      text(ABOUT, code, choice);
    } else if (choice == null) {
      marks[slot.position()] = Missing.NOT_REACHED.mark();
    } else {
      choose(slot, ABOUT, choice);
    }
  }

  /** A value of a type that no answer has: a fraction, true, a list, an object. */
  public void wrongType(String group, String code) {
    refuse("wrong_type", group, code, code);
  }

  public void comment(String raw) {
    String text = TextField.clean(raw);
    if (text != null && TextField.isTooLong(text, version.commentLength())) {
      refuse("text_too_long", "comment", version.commentLength());
    } else {
      comment = text;
    }
  }

  /** All faults so far, in the order in which they were met. */
  public List<Fault> faults() {
    return faults;
  }

  /** The answers as one character per slot; see {@link PackedAnswers}. */
  public String packed() {
    return new String(marks);
  }

  /** Free texts by code, sorted; empty for most responses. */
  public Map<String, String> texts() {
    return texts;
  }

  /** The comment, or null. */
  public String comment() {
    return comment;
  }

  /** Code of the answer in a slot: a level, a choice or a missing answer's word. */
  public String value(String code) {
    Slot slot = version.slot(code);
    return slot.codeOf(marks[slot.position()]);
  }

  public boolean isReached(String code) {
    return marks[version.slot(code).position()] != Missing.NOT_REACHED.mark();
  }

  /** Puts an answer by its value code, as a form posts it; empty clears the slot. */
  void put(Slot slot, String value) {
    if (value.isEmpty()) {
      marks[slot.position()] = Missing.NOT_REACHED.mark();
    } else {
      choose(slot, slot.isDemographic() ? ABOUT : ANSWERS, value);
    }
  }

  void clearText(String code) {
    if (texts.containsKey(code)) {
      texts.remove(code);
    }
  }

  private void choose(Slot slot, String group, String choice) {
    char mark = slot.markOf(choice);
    if (mark == 0) {
      refuse("unknown_choice", group, slot.code(), shown(choice));
    } else {
      marks[slot.position()] = mark;
    }
  }

  private void text(String group, String code, String raw) {
    TextField field = version.textField(code);
    if (field == null || field.about() != group.equals(ABOUT)) {
      refuse("unknown_item", group, code, shown(code));
      return;
    }
    String text = TextField.clean(raw);
    if (text == null) {
      clearText(code);
    } else if (TextField.isTooLong(text, field.maxLength())) {
      refuse("text_too_long", group, code, field.maxLength());
    } else {
      if (texts.isEmpty()) {
        texts = new TreeMap<>();
      }
      texts.put(code, text);
    }
  }

  private void refuse(String fault, String group, String code, Object arg) {
    refuse(fault, group + "." + shown(code), arg);
  }

  private void refuse(String fault, String location, Object arg) {
    if (faults.isEmpty()) {
      faults = new ArrayList<>();
    }
    faults.add(new Fault(location, fault, "survey.fault." + fault, arg));
  }

  /** What came in is repeated in the fault, but not a page of it. */
  private static String shown(String raw) {
    return raw.length() <= SHOWN ? raw : raw.substring(0, SHOWN) + "…";
  }
}
