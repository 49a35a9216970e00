package vn.sipas.survey;

/**
 * Answers that are no valid answer, each different from the others. The mark stands for the answer
 * in a packed string; the word is used in JSON, except that {@link #NOT_REACHED} is {@code null}.
 */
public enum Missing {
  NOT_REACHED('-', "not_reached"),
  DONT_KNOW('K', "dont_know"),
  REFUSED('R', "refused"),
  NOT_APPLICABLE('N', "not_applicable");

  private final char mark;
  private final String word;

  Missing(char mark, String word) {
    this.mark = mark;
    this.word = word;
  }

  public char mark() {
    return mark;
  }

  public String word() {
    return word;
  }

  /** Null when the word is none of those a respondent may give. */
  static Missing ofWord(String word) {
    return switch (word) {
      case "dont_know" -> DONT_KNOW;
      case "refused" -> REFUSED;
      case "not_applicable" -> NOT_APPLICABLE;
      default -> null;
    };
  }
}
