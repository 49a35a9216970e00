package vn.sipas.past;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.sipas.platform.PlainText;
import vn.sipas.survey.Slot;
import vn.sipas.survey.SurveyVersion;

/**
 * Which heading of a file stands for what.
 *
 * @param headings by the code of a {@link RespondentColumn} or of a question; what the file does
 *     not tell is missing
 */
record ColumnMap(Map<String, String> headings) {

  static final ColumnMap NONE = new ColumnMap(Map.of());

  ColumnMap {
    headings = Collections.unmodifiableMap(new TreeMap<>(headings));
  }

  /** Blank headings are passed over. */
  static ColumnMap of(Map<String, String> given) {
    Map<String, String> headings = new TreeMap<>();
    given.forEach(
        (code, heading) -> {
          if (heading != null && !heading.isBlank()) {
            headings.put(code, heading);
          }
        });
    return new ColumnMap(headings);
  }

  /** By names alone: of questions their codes or texts; a heading is used once. */
  private static ColumnMap guessed(SurveyVersion survey, List<String> found) {
    Map<String, String> guessed = new LinkedHashMap<>();
    for (Slot slot : survey.slots()) {
      take(guessed, slot.code(), found, heading -> isOf(slot, heading));
    }
    for (RespondentColumn column : RespondentColumn.values()) {
      take(guessed, column.code(), found, column::isNamed);
    }
    return new ColumnMap(guessed);
  }

  private static void take(
      Map<String, String> guessed, String code, List<String> found, Predicate<String> fits) {
    found.stream()
        .filter(heading -> fits.test(heading) && !guessed.containsValue(heading))
        .findFirst()
        .ifPresent(heading -> guessed.put(code, heading));
  }

  private static boolean isOf(Slot slot, String heading) {
    String plain = PlainText.of(heading);
    return plain.replaceAll("[^a-z0-9]+", ".").equals(slot.code().toLowerCase())
        || plain.equals(PlainText.of(slot.label().vi()))
        || plain.equals(PlainText.of(slot.label().en()));
  }

  /** What was remembered as far as this file has it; where nothing was, the guess. */
  ColumnMap orGuessed(SurveyVersion survey, List<String> found) {
    Map<String, String> kept = new TreeMap<>(headings);
    kept.values().retainAll(found);
    kept.keySet().removeIf(code -> !isKnown(survey, code));
    return kept.isEmpty() ? guessed(survey, found) : new ColumnMap(kept);
  }

  static boolean isKnown(SurveyVersion survey, String code) {
    return RespondentColumn.of(code).isPresent() || survey.slot(code) != null;
  }

  /** Empty when the file does not tell it. */
  String heading(String code) {
    return headings.getOrDefault(code, "");
  }

  boolean has(RespondentColumn column) {
    return headings.containsKey(column.code());
  }

  Optional<Integer> place(String code, List<String> found) {
    int place = headings.containsKey(code) ? found.indexOf(headings.get(code)) : -1;
    return place < 0 ? Optional.empty() : Optional.of(place);
  }
}
