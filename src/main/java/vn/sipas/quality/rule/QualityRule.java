package vn.sipas.quality.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be wrong with answers at a desk. */
public enum QualityRule {
  /** More people than usual gave one level to everything. */
  STRAIGHT_LINING,
  /** Forms were finished faster than they can be read. */
  IMPOSSIBLE_SPEED,
  /** More answers in a quarter of an hour than the desk has in its busiest ones. */
  BURST,
  /** Answers when the desk is closed. */
  OFF_HOURS,
  /** More answers than dossiers were handled. */
  MORE_THAN_DOSSIERS,
  /** A row of forms with nothing but the highest level. */
  RUN_OF_BEST,
  /** From one day on answers are another level than before. */
  LEVEL_CHANGE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<QualityRule> of(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
  }
}
