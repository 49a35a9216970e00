package vn.sipas.analysis;

import java.util.List;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Counts what an analysis keeps, and ends it before that grows beyond the bounds. */
final class Limits {

  private final long mostSums;
  private final int mostEstimates;
  private long sums;
  private long estimates;

  Limits(AnalysisConfig config) {
    this(config.mostSums(), config.mostEstimates());
  }

  Limits(long mostSums, int mostEstimates) {
    this.mostSums = mostSums;
    this.mostEstimates = mostEstimates;
  }

  /**
   * @throws Problem 422 naming the table whose columns have too many values
   */
  void newDomain(List<String> columns, int measures) {
    estimates += measures;
    if (estimates > mostEstimates) {
      throw tooMany("too_many_domains", columns, mostEstimates);
    }
  }

  void newSums(List<String> columns, int numbers) {
    sums += numbers;
    if (sums > mostSums) {
      throw tooMany(columns.isEmpty() ? "too_many_psus" : "too_many_cells", columns, mostSums);
    }
  }

  /** How many numbers are kept. */
  long sums() {
    return sums;
  }

  private static Problem tooMany(String code, List<String> columns, long most) {
    String names = String.join(", ", columns);
    return Problem.invalid(
        List.of(new Fault("spec.by", code, "analysis.fault." + code, names, most)));
  }
}
