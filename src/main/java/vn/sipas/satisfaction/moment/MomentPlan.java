package vn.sipas.satisfaction.moment;

import java.util.List;
import vn.sipas.platform.Sha256;

/**
 * What is summed over responses.
 *
 * @param weighted whether responses have a place in a sample and a weight; volunteers have none
 * @param items positions of the items in the packed answers
 * @param composites positions of the items of each measure of several items
 * @param marks the valid marks; all others are missing answers
 */
public record MomentPlan(
    boolean weighted, List<Integer> items, List<List<Integer>> composites, List<Mark> marks) {

  /** A mark of a valid answer, whether it counts as satisfied, and its whole number of steps. */
  public record Mark(char mark, boolean satisfied, int steps) {}

  private static final int LENGTH = 16;

  public MomentPlan {
    items = List.copyOf(items);
    composites = List.copyOf(composites);
    marks = List.copyOf(marks);
  }

  /** Equal for equal plans only. */
  String fingerprint() {
    return Sha256.hex(toString()).substring(0, LENGTH);
  }
}
