package vn.sipas.survey;

import java.util.Set;

/**
 * A skip rule: the question is asked only when an earlier answer is one of the values, or none of
 * them. A value is a level, a choice code or the word of a missing answer; an answer not reached is
 * {@code not_reached}.
 *
 * @param answer code of the earlier slot
 */
public record Condition(String answer, Set<String> values, boolean negated) {

  public Condition {
    values = Set.copyOf(values);
  }

  boolean holds(String value) {
    return values.contains(value) != negated;
  }
}
