package vn.sipas.estimation.weighting;

import java.util.Locale;

/**
 * One reason why a sample cannot be calibrated to the margins given.
 *
 * @param kind what is wrong
 * @param variable the margin's variable
 * @param category its category; null when the whole margin is meant
 * @param target the margin's total of it; null when it has none
 * @param found what stands against it: respondents, or the total of the first margin
 */
public record MarginFault(
    Kind kind, String variable, String category, Double target, double found) {

  /** What is wrong with margin or category. */
  public enum Kind {
    /** A positive total and no respondent: merge the category with another. */
    EMPTY_CATEGORY,
    /** Respondents and no total, or a total of 0: their weights would be lost. */
    NO_TARGET,
    /** The margin's totals do not sum to those of the first margin. */
    TOTALS_DIFFER;

    /** The name in files and interfaces: {@code empty_category}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return switch (kind) {
      case EMPTY_CATEGORY ->
          "%s %s has target %s and no respondent".formatted(variable, category, target);
      case NO_TARGET ->
          "%s %s has %.0f respondents and no positive target".formatted(variable, category, found);
      case TOTALS_DIFFER ->
          "the totals of %s sum to %s, those of the first margin to %s"
              .formatted(variable, target, found);
    };
  }
}
