package vn.sipas.analysis;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Faults of a file by row and column: the first hundred, and how many there are in all. */
final class FaultList {

  private static final int LISTED = 100;

  private final List<Fault> listed = new ArrayList<>();
  private long total;

  /**
   * @param row 0 when the whole file is meant
   * @param column empty when the whole row is meant
   */
  void add(long row, String column, String code, Object... args) {
    addKeyed(row, column, code, "analysis.fault." + code, args);
  }

  void addKeyed(long row, String column, String code, String key, Object... args) {
    total++;
    if (listed.size() < LISTED) {
      listed.add(Fault.inTable("data", row, column, code, key, args));
    }
  }

  /**
   * @throws Problem 422 if there is any
   */
  void refuse() {
    if (total > listed.size()) {
      throw new Problem(422, "invalid_file_shortened", listed, total, listed.size());
    } else if (total > 0) {
      throw new Problem(422, "invalid_file", listed, total);
    }
  }

  boolean areNone() {
    return total == 0;
  }
}
