package vn.sipas.campaign;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One row of a design: a place of the sample, as it stands in a file or in a request.
 *
 * @param location where a column of this row stands, for people
 * @param line line of the file, or number of the row
 */
record DesignRow(long line, Map<String, String> cells, Function<String, String> location) {

  static final String STRATUM = "stratum";
  static final String STRATUM_NAME = "stratum_name";
  static final String PSU = "psu";
  static final String UNIT = "unit";
  static final String PSUS_IN_FRAME = "N_psu";
  static final String DOSSIERS = "M_dossiers";
  static final String WEIGHT = "weight";

  static final List<String> COLUMNS =
      List.of(STRATUM, STRATUM_NAME, PSU, UNIT, PSUS_IN_FRAME, DOSSIERS, WEIGHT);
}
