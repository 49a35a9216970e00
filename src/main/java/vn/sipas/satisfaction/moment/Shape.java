package vn.sipas.satisfaction.moment;

import java.util.Arrays;
import java.util.List;

/**
 * Sums of a plan by the values of some columns.
 *
 * @param columns each once, in any order
 */
public record Shape(MomentPlan plan, List<KeyColumn> columns) {

  /** Changes with the layout of the sums: what older software wrote is not read. */
  private static final String FORMAT = "1";

  public Shape {
    columns = columns.stream().distinct().toList();
  }

  /** Under which the sums are kept: {@code format:plan:columns}. */
  String code() {
    return prefix(plan) + String.join(",", columns.stream().map(KeyColumn::code).toList());
  }

  /** The shape that a code stands for, or null when it is not one of this plan and format. */
  static Shape of(String code, MomentPlan plan) {
    String prefix = prefix(plan);
    if (!code.startsWith(prefix)) {
      return null;
    }
    return new Shape(
        plan,
        Arrays.stream(code.substring(prefix.length()).split(","))
            .filter(column -> !column.isEmpty())
            .map(KeyColumn::new)
            .toList());
  }

  private static String prefix(MomentPlan plan) {
    return FORMAT + ":" + plan.fingerprint() + ":";
  }
}
