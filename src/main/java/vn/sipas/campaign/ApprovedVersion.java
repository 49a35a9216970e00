package vn.sipas.campaign;

import java.time.Instant;

/**
 * The version of a campaign's figures that is in force.
 *
 * @param version counted from 1 within the campaign
 * @param correcting whether somebody is preparing the next one, so that figures may move again
 */
public record ApprovedVersion(int version, Instant approvedAt, boolean correcting) {

  /** Whether nothing that the figures depend on may change. */
  public boolean isFrozen() {
    return !correcting;
  }
}
