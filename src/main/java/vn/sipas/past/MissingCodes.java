package vn.sipas.past;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import vn.sipas.survey.Missing;

/**
 * How a file writes that there is no answer, by kind, besides the words of the questionnaire: 9 for
 * "don't know", say. An empty cell is always {@link Missing#NOT_REACHED}.
 */
record MissingCodes(Map<Missing, List<String>> cells) {

  static final MissingCodes NONE = new MissingCodes(Map.of());

  /** Under this name a blank answer is given to programs and stored. */
  static final String BLANK = "blank";

  MissingCodes {
    cells = Map.copyOf(cells);
  }

  /** Words that name no kind are told to {@code unknown}. */
  static MissingCodes of(Map<String, List<String>> given, BiConsumer<String, String> unknown) {
    Map<Missing, List<String>> cells = new EnumMap<>(Missing.class);
    given.forEach(
        (word, codes) ->
            Stream.of(Missing.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .ifPresentOrElse(
                    kind -> cells.put(kind, codes == null ? List.of() : List.copyOf(codes)),
                    () -> unknown.accept("missing." + word, word)));
    return new MissingCodes(cells);
  }

  static String word(Missing kind) {
    return kind == Missing.NOT_REACHED ? BLANK : kind.word();
  }

  /** "9, 99" as a list. */
  static List<String> list(String typed) {
    List<String> codes = new ArrayList<>();
    for (String code : (typed == null ? "" : typed).split("[,;]")) {
      if (!code.isBlank()) {
        codes.add(code.strip());
      }
    }
    return codes;
  }

  boolean areNone() {
    return cells.values().stream().allMatch(List::isEmpty);
  }

  /** As they are stored and sent. */
  Map<String, List<String>> byWord() {
    Map<String, List<String>> byWord = new TreeMap<>();
    cells.forEach((kind, codes) -> byWord.put(word(kind), codes));
    return byWord;
  }
}
