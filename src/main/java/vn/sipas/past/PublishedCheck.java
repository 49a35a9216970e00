package vn.sipas.past;

import java.util.List;
import java.util.Map;
import vn.sipas.analysis.file.RowFault;
import vn.sipas.analysis.file.RowFaults;
import vn.sipas.platform.Problem;

/**
 * What a table of published figures has, before anything is stored.
 *
 * @param figures rows without a fault
 * @param faultCounts by code, all of them
 * @param faults the first of them
 */
record PublishedCheck(
    int rows,
    List<PublishedFigure> figures,
    Map<String, Integer> faultCounts,
    List<RowFault> faults) {

  public boolean isFaultless() {
    return faultCounts.isEmpty();
  }

  public int leftOut() {
    return rows - figures.size();
  }

  Problem problem() {
    return RowFaults.problem(faults, faultCounts, PastReading.KEYS);
  }
}
