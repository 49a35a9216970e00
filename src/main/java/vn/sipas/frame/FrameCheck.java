package vn.sipas.frame;

import java.util.List;
import java.util.Map;
import vn.sipas.analysis.file.RowFault;
import vn.sipas.analysis.file.RowFaults;
import vn.sipas.platform.Problem;

/**
 * What a file has, before anything is stored.
 *
 * @param headings of the file
 * @param columns which of them means what
 * @param rows of the file below its heading
 * @param entries rows without a fault
 * @param carried rows without a fault whose commune is one of the other era
 * @param examples of the first rows, by column; none of contacts
 * @param faultCounts by code, all of them
 * @param faults the first of them
 */
record FrameCheck(
    List<String> headings,
    Mapping columns,
    boolean mapped,
    int rows,
    int entries,
    List<CarriedRows> carried,
    Map<FrameColumn, List<String>> examples,
    Map<String, Integer> faultCounts,
    List<RowFault> faults) {

  static FrameCheck of(FrameReading reading) {
    return new FrameCheck(
        reading.headings(),
        reading.mapping(),
        reading.isMapped(),
        reading.rows(),
        reading.taken(),
        reading.carried(),
        reading.examples(),
        reading.faults().counts(),
        reading.faults().first());
  }

  public int leftOut() {
    return rows - entries;
  }

  public boolean isFaultless() {
    return faultCounts.isEmpty();
  }

  /** Something was chosen that is not there: then no row can be trusted. */
  boolean lacksColumns() {
    return !mapped || faultCounts.containsKey(FrameReading.NO_HEADING);
  }

  /** Why a file with these faults is not stored. */
  Problem problem() {
    return RowFaults.problem(faults, faultCounts, FrameReading.KEYS);
  }
}
