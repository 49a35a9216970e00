package vn.sipas.past;

import java.util.HashMap;
import java.util.Map;
import vn.sipas.platform.PlainText;
import vn.sipas.survey.Missing;
import vn.sipas.survey.Slot;

/** What the cells of one question's column mean: a code, the words of an answer, or none. */
final class SlotWords {

  private final Map<String, Character> marks = new HashMap<>();

  SlotWords(Slot slot, MissingCodes missing) {
    missing
        .cells()
        .forEach((kind, cells) -> cells.forEach(cell -> put(cell, Character.valueOf(kind.mark()))));
    for (Slot.Value value : slot.values()) {
      put(value.code(), value.mark());
    }
    for (Slot.Value value : slot.values()) {
      put(value.label().vi(), value.mark());
      put(value.label().en(), value.mark());
    }
    marks.put("", Missing.NOT_REACHED.mark());
  }

  private void put(String cell, char mark) {
    marks.putIfAbsent(PlainText.of(cell), mark);
  }

  /** The mark in the packed answers; 0 when the question has no such answer. */
  char mark(String cell) {
    Character known = marks.get(cell);
    Character mark = known == null ? marks.get(PlainText.of(cell)) : known;
    return mark == null ? 0 : mark;
  }
}
