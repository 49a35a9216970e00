package vn.sipas.desk;

import java.time.Instant;

/**
 * A device as the fleet knows it, with where it stands now.
 *
 * @param secretUntil until when its enrolment secret can be used; null when none waits
 * @param enrolledAt when the tablet that it is now was enrolled; null when none is
 * @param pinChosen whether an administrator set the PIN
 * @param since when it came to this desk and campaign
 * @param heartbeat what it told last; null when nothing yet
 */
record StoredDevice(
    int id,
    String code,
    String name,
    boolean sampleData,
    Instant createdAt,
    Instant secretUntil,
    Instant enrolledAt,
    Instant revokedAt,
    boolean pinChosen,
    int deskId,
    Instant since,
    Collects campaign,
    Collects codeCampaign,
    Heartbeat heartbeat) {

  /**
   * A campaign for which it collects.
   *
   * @param nameEn null when there is no English name
   */
  record Collects(int id, String code, String name, String nameEn) {}

  boolean isRevoked() {
    return revokedAt != null;
  }

  boolean isEnrolled() {
    return enrolledAt != null && !isRevoked();
  }
}
