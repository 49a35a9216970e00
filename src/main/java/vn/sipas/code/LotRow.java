package vn.sipas.code;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One row of what is asked for, from a file, a form or a request.
 *
 * @param location where a column of this row stands, for people
 */
record LotRow(Map<String, String> cells, Function<String, String> location) {

  static final String DESK = "desk";
  static final String UNIT = "unit";
  static final String COUNT = "count";
  static final String STRATUM = "stratum";
  static final String SAMPLING_UNIT = "psu";
  static final String WEIGHT = "weight";

  static final List<String> COLUMNS = List.of(DESK, UNIT, COUNT, STRATUM, SAMPLING_UNIT, WEIGHT);

  /** Empty when the cell is not there. */
  String cell(String column) {
    return cells.getOrDefault(column, "").strip();
  }
}
