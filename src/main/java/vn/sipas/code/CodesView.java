package vn.sipas.code;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The codes of a campaign as the page shows them.
 *
 * @param obstacle key of why none can be issued now, or null
 * @param mayIssue whether the reader is an administrator
 * @param request goes with the form, so that pressing twice issues once
 * @param notice key of what was just done, or null
 */
record CodesView(
    String campaign,
    String name,
    LocalDate lastDay,
    String address,
    String obstacle,
    boolean mayIssue,
    String request,
    List<Place> places,
    List<Batch> batches,
    String notice) {

  /** Of the rows that may be pasted. */
  public String columns() {
    return String.join(",", LotRow.COLUMNS);
  }

  /** What codes can be issued for. */
  record Place(String value, String label) {}

  record Batch(
      int number,
      String note,
      Instant issuedAt,
      String issuedBy,
      boolean revoked,
      boolean purged,
      int issued,
      int revokedCodes,
      int used,
      List<Line> lines) {}

  record Line(String place, int issued, int revoked, int used, LocalDate usedAsOf) {}
}
