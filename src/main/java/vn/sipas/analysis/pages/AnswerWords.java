package vn.sipas.analysis.pages;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Answers that stand in words instead of levels, as in the forms of many offices: what one would
 * tick from the worst to the best.
 */
final class AnswerWords {

  static final List<String> LEVELS = List.of("1", "2", "3", "4", "5");
  static final List<String> SATISFIED_LEVELS = List.of("4", "5");

  private static final Set<String> SATISFIED =
      Set.of(
          "hài lòng",
          "rất hài lòng",
          "đồng ý",
          "rất đồng ý",
          "hoàn toàn đồng ý",
          "tốt",
          "rất tốt",
          "satisfied",
          "very satisfied",
          "agree",
          "strongly agree");
  private static final Set<String> OTHERS =
      Set.of(
          "bình thường",
          "không hài lòng",
          "chưa hài lòng",
          "rất không hài lòng",
          "không đồng ý",
          "rất không đồng ý",
          "hoàn toàn không đồng ý",
          "trung lập",
          "kém",
          "rất kém",
          "neutral",
          "dissatisfied",
          "very dissatisfied",
          "disagree",
          "strongly disagree");

  private AnswerWords() {}

  static boolean isAnswer(String cell) {
    return LEVELS.contains(cell) || isWord(cell);
  }

  private static boolean isWord(String cell) {
    String plain = cell.toLowerCase(Locale.ROOT);
    return SATISFIED.contains(plain) || OTHERS.contains(plain);
  }

  /** Whether items are answered in words. */
  static boolean areIn(FirstRows rows, List<ColumnRole> roles) {
    return Stream.iterate(0, i -> i < roles.size(), i -> i + 1)
        .filter(i -> roles.get(i) == ColumnRole.ITEM)
        .anyMatch(i -> rows.values(i).stream().anyMatch(AnswerWords::isWord));
  }

  /** Levels, and words as they are usually written. */
  static List<String> valid() {
    return Stream.concat(
            LEVELS.stream(),
            Stream.concat(SATISFIED.stream(), OTHERS.stream()).flatMap(AnswerWords::written))
        .toList();
  }

  static List<String> satisfied() {
    return Stream.concat(
            SATISFIED_LEVELS.stream(), SATISFIED.stream().flatMap(AnswerWords::written))
        .toList();
  }

  private static Stream<String> written(String word) {
    String first = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    return Stream.of(word, first, word.toUpperCase(Locale.ROOT));
  }
}
