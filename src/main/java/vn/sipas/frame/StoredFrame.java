package vn.sipas.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A frame without its rows.
 *
 * @param boundaries the day whose communes its codes mean
 * @param entries rows; while it is loading, those that have come in
 * @param leftOut rows of the file that had a fault
 * @param faultCounts how often each fault was found
 * @param sha256 null while it is loading
 * @param contacts how many rows can still be reached
 * @param contactsForgottenAt null when they never were
 */
public record StoredFrame(
    int id,
    FrameKind kind,
    String source,
    LocalDate boundaries,
    int entries,
    int leftOut,
    Map<String, Integer> faultCounts,
    String sha256,
    Instant createdAt,
    String createdBy,
    int contacts,
    Instant contactsForgottenAt) {

  public boolean isStored() {
    return sha256 != null;
  }

  /** What somebody types who removes it: nobody does so by mistake. */
  String confirmation() {
    return sha256 == null ? "loading" : sha256.substring(0, 8);
  }
}
