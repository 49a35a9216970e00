package vn.sipas.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One place in the packed answers of a survey version. Lookups are prepared once, because every
 * answer of every response passes here.
 */
public final class Slot {

  /** What fills a slot. */
  public enum Kind {
    STATEMENT,
    CHOICE,
    SELECTED,
    DEMOGRAPHIC
  }

  /**
   * An answer that a slot can hold.
   *
   * @param code level as a number, choice code or word of a missing answer
   * @param satisfied whether it is one of the scale's satisfied levels
   */
  public record Value(char mark, String code, LocalizedText label, boolean satisfied) {

    /** Whether this is an answer and not a missing one. */
    public boolean valid() {
      return PackedAnswers.isValid(mark);
    }
  }

  private final int position;
  private final String code;
  private final Kind kind;
  private final Question question;
  private final LocalizedText label;
  private final List<Value> values;
  private final char[] markOfLevel = new char[PackedAnswers.HIGHEST + 1];
  private final Map<String, Character> markOfCode = new HashMap<>();
  private final String[] codeOfMark = new String[128];

  Slot(
      int position,
      String code,
      Kind kind,
      Question question,
      LocalizedText label,
      List<Value> values) {
    this.position = position;
    this.code = code;
    this.kind = kind;
    this.question = question;
    this.label = label;
    this.values = List.copyOf(values);
    for (Value value : values) {
      codeOfMark[value.mark()] = value.code();
      if (value.valid()) {
        markOfLevel[PackedAnswers.level(value.mark())] = value.mark();
      }
      if (value.mark() != Missing.NOT_REACHED.mark()) {
        markOfCode.put(value.code(), value.mark());
      }
    }
  }

  /** From 0, the index in the packed string. */
  public int position() {
    return position;
  }

  public String code() {
    return code;
  }

  public Kind kind() {
    return kind;
  }

  public Question question() {
    return question;
  }

  public LocalizedText label() {
    return label;
  }

  /** All answers this slot can hold, valid ones first. */
  public List<Value> values() {
    return values;
  }

  /** Code of the answer that a mark stands for here; null when it stands for none. */
  public String codeOf(char mark) {
    return mark < codeOfMark.length ? codeOfMark[mark] : null;
  }

  boolean isDemographic() {
    return kind == Kind.DEMOGRAPHIC;
  }

  /** 0 when the level is none of this slot's. */
  char markOf(int level) {
    return level < 0 || level > PackedAnswers.HIGHEST ? 0 : markOfLevel[level];
  }

  /** 0 when there is no such choice. */
  char markOf(String choiceOrWord) {
    Character mark = markOfCode.get(choiceOrWord);
    return mark == null ? 0 : mark;
  }
}
