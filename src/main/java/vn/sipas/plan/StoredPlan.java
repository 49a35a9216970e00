package vn.sipas.plan;

import java.time.Instant;

/**
 * A version of a plan.
 *
 * @param version counted from 1 within the campaign
 * @param frameSha256 hash of the frame that it was computed from
 * @param signedAt null while it is not signed
 */
record StoredPlan(
    int version,
    int frameId,
    String frameSha256,
    PlanSettings settings,
    PlanTable table,
    String note,
    Instant createdAt,
    String createdBy,
    Instant signedAt,
    String signedBy) {

  public boolean isSigned() {
    return signedAt != null;
  }
}
