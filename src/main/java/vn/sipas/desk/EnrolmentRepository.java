package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** Secrets that make a tablet a device, as columns of {@code device}. */
@ApplicationScoped
class EnrolmentRepository {

  /** The device to which a secret belongs. */
  record Secret(int deviceId, String code, String name, boolean used) {}

  private static final String USE =
      """
      UPDATE device SET token_hash = ?, enrolled_at = ?, enrolment_used_at = ?
      WHERE enrolment_hash = ? AND enrolment_used_at IS NULL AND enrolment_expires_at > ?
        AND revoked_at IS NULL
      """;

  private static final String FIND =
      """
      SELECT id, code, name, enrolment_used_at IS NOT NULL FROM device WHERE enrolment_hash = ?
      """;

  /** A revoked device is let in again by it; its old token is worth nothing all the same. */
  private static final String ISSUE =
      """
      UPDATE device SET enrolment_hash = ?, enrolment_expires_at = ?, enrolment_used_at = NULL,
        token_hash = IF(revoked_at IS NULL, token_hash, NULL),
        enrolled_at = IF(revoked_at IS NULL, enrolled_at, NULL), revoked_at = NULL
      WHERE id = ?
      """;

  private static final String REVOKE =
      """
      UPDATE device SET revoked_at = ?, enrolment_hash = NULL, enrolment_expires_at = NULL,
        enrolment_used_at = NULL
      WHERE id = ? AND revoked_at IS NULL
      """;

  private final Jdbc jdbc;

  EnrolmentRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  void issue(int deviceId, byte[] secretHash, Instant expiresAt) {
    jdbc.update(ISSUE, secretHash, expiresAt, deviceId);
  }

  /** Whether the secret was still good: of several uses at once only one succeeds. */
  boolean use(byte[] secretHash, byte[] tokenHash, Instant now) {
    return jdbc.update(USE, tokenHash, now, now, secretHash, now) == 1;
  }

  Optional<Secret> find(byte[] secretHash) {
    return jdbc.first(
        FIND,
        row -> new Secret(row.getInt(1), row.getString(2), row.getString(3), row.getBoolean(4)),
        secretHash);
  }

  /** Whether it was not revoked before. */
  boolean revoke(int deviceId, Instant now) {
    return jdbc.update(REVOKE, now, deviceId) == 1;
  }
}
