package vn.sipas.satisfaction;

import java.time.LocalDate;
import java.util.List;

/**
 * What was asked for.
 *
 * @param by variables of the table, at most two
 * @param measure {@code all}, {@code items}, {@code components}, {@code parts} or one code
 * @param boundaries the day whose administrative units are used
 * @param level of the two-sided intervals, in (0,1)
 * @param allIntervals whether every method's interval is given, not only the default one
 * @param targets shares to hold every measure against; empty: the campaign's own targets
 */
public record ResultsRequest(
    List<String> by,
    String measure,
    LocalDate boundaries,
    double level,
    boolean allIntervals,
    List<Double> targets) {

  public static final double LEVEL = 0.95;

  public ResultsRequest {
    by = List.copyOf(by);
    targets = List.copyOf(targets);
  }

  /** All measures of everybody, or by some variables, against the campaign's targets. */
  public static ResultsRequest of(LocalDate boundaries, String measure, String... by) {
    return new ResultsRequest(List.of(by), measure, boundaries, LEVEL, false, List.of());
  }
}
