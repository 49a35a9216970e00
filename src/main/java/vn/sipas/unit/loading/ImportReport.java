package vn.sipas.unit.loading;

import java.util.List;
import java.util.Map;

/**
 * What an import would do, or did.
 *
 * @param faults every fault; with one or more, nothing was changed
 * @param tallies per file, as far as its rows could be read
 */
public record ImportReport(List<ImportFault> faults, Map<ImportFile, Tally> tallies) {

  public boolean faultless() {
    return faults.isEmpty();
  }

  public boolean changesNothing() {
    return tallies.values().stream()
        .allMatch(tally -> tally.unchanged() == tally.rows() && tally.removed() == 0);
  }
}
