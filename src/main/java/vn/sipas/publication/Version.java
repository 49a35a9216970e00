package vn.sipas.publication;

import java.time.Instant;
import java.util.List;

/**
 * What was proposed once, and what became of it; without its document.
 *
 * @param number counted over all proposals of the campaign
 * @param version counted over those that were approved; null for the others
 * @param sha256 of the document
 * @param reason of the correction; null for what is none
 * @param decidedBy null while nobody did; the service itself where it is void
 * @param moved what had changed when it became void
 */
record Version(
    int id,
    int campaignId,
    int number,
    Integer version,
    State state,
    String sha256,
    String reason,
    Instant proposedAt,
    String proposedBy,
    Instant decidedAt,
    String decidedBy,
    String decisionReason,
    List<String> moved) {

  /** Where a proposal stands. */
  enum State {
    PROPOSED,
    APPROVED,
    RETURNED,
    WITHDRAWN,
    VOID;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  boolean isWaiting() {
    return state == State.PROPOSED;
  }

  boolean isApproved() {
    return state == State.APPROVED;
  }
}
