package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import vn.sipas.access.SecretToken;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.platform.Problem;

/**
 * A tablet becomes a device by a secret that is good once. The database decides which use counts.
 */
@ApplicationScoped
class Enrolments {

  private final EnrolmentRepository secrets;
  private final HeartbeatRepository heartbeats;
  private final AuditLog audit;
  private final Clock clock;

  Enrolments(
      EnrolmentRepository secrets, HeartbeatRepository heartbeats, AuditLog audit, Clock clock) {
    this.secrets = secrets;
    this.heartbeats = heartbeats;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Problem 404 when no device has that secret, 410 when it was used or is too old
   */
  @Transactional
  Enrolled enrol(String secret) {
    byte[] hash = SecretToken.hash(secret);
    String token = DeviceTokens.fresh();
    Instant now = clock.instant();
    boolean first = secrets.use(hash, SecretToken.hash(token), now);
    var device = secrets.find(hash).orElseThrow(() -> new Problem(404, "enrolment_unknown"));
    if (!first) {
      throw device.used()
          ? new Problem(410, "enrolment_used")
          : new Problem(410, "enrolment_expired");
    }
    heartbeats.forget(device.deviceId());
    audit.recordAs("device:" + device.code(), AuditAction.DEVICE_ENROLLED, device.code(), Map.of());
    return new Enrolled(device.code(), device.name(), token);
  }
}
