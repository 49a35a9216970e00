package vn.sipas.code;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a batch.
 *
 * @param note what it is for, or null
 * @param revokedAt null unless the whole batch was revoked
 * @param purgedAt null while its codes are kept
 */
record CodeBatch(
    int id,
    int number,
    String note,
    Instant issuedAt,
    String issuedBy,
    Instant revokedAt,
    Instant purgedAt,
    List<CodeLot> lots) {

  /**
   * Codes of one place.
   *
   * @param revoked null once the codes have been purged
   * @param used as many as may be told: it follows in steps of several answers and working days
   * @param usedAsOf the day of that number
   */
  record CodeLot(
      int id,
      Integer deskId,
      Integer unitId,
      String stratum,
      String samplingUnit,
      int issued,
      int revoked,
      int used,
      LocalDate usedAsOf) {}

  public int issued() {
    return lots.stream().mapToInt(CodeLot::issued).sum();
  }

  public int revoked() {
    return lots.stream().mapToInt(CodeLot::revoked).sum();
  }

  public int used() {
    return lots.stream().mapToInt(CodeLot::used).sum();
  }
}
