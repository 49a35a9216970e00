package vn.sipas.frame;

import java.time.Instant;

/**
 * A frame compared with itself.
 *
 * @param sha256 when it was stored
 * @param now of the rows as they are
 */
record FrameVerification(String sha256, String now, Instant checkedAt) {

  public boolean isUnchanged() {
    return now.equals(sha256);
  }
}
