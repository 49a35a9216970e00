package vn.sipas.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sipas.analysis.file.RowFault;
import vn.sipas.analysis.file.RowFaults;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/**
 * What a file has, before anything is stored.
 *
 * @param headings of the file
 * @param columns which of them means what
 * @param mapped whether everything that is needed was found; otherwise no row was read
 * @param examples of the first rows, by column
 * @param faultCounts by code, all of them
 * @param faults the first of them
 * @param campaignFaults why the campaign could not be created: its code is in use, a stratum has a
 *     single sampling unit
 */
record PastCheck(
    List<String> headings,
    ColumnMap columns,
    MissingCodes missing,
    boolean mapped,
    int rows,
    PastSummary summary,
    CampaignDesign design,
    Map<String, List<String>> examples,
    Map<String, Integer> faultCounts,
    List<RowFault> faults,
    List<Fault> campaignFaults) {

  PastCheck with(List<Fault> campaignFaults) {
    return new PastCheck(
        headings,
        columns,
        missing,
        mapped,
        rows,
        summary,
        design,
        examples,
        faultCounts,
        faults,
        List.copyOf(campaignFaults));
  }

  public boolean isFaultless() {
    return faultCounts.isEmpty() && campaignFaults.isEmpty();
  }

  /** Why a file with these faults is not stored. */
  Problem problem() {
    if (faultCounts.isEmpty()) {
      return Problem.invalid(campaignFaults);
    }
    Problem ofRows = RowFaults.problem(faults, faultCounts, PastReading.KEYS);
    List<Fault> all = new ArrayList<>(ofRows.faults());
    all.addAll(campaignFaults);
    return new Problem(422, ofRows.code(), all, ofRows.args());
  }
}
