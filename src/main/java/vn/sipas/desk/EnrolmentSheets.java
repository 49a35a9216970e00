package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import vn.sipas.access.SecretToken;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Units;

/**
 * Issues what is printed for tablets. Only hashes are kept, so a sheet cannot be printed again: a
 * new one has a new secret, and the earlier one ends.
 */
@ApplicationScoped
class EnrolmentSheets {

  static final int MOST = 100;

  private final Fleet fleet;
  private final EnrolmentRepository enrolments;
  private final PinRepository pins;
  private final Units units;
  private final DeviceConfig config;
  private final AuditLog audit;
  private final Clock clock;

  EnrolmentSheets(
      Fleet fleet,
      EnrolmentRepository enrolments,
      PinRepository pins,
      Units units,
      DeviceConfig config,
      AuditLog audit,
      Clock clock) {
    this.fleet = fleet;
    this.enrolments = enrolments;
    this.pins = pins;
    this.units = units;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param here the address of the service as the caller sees it
   * @throws Problem 422 when none or too many are asked for
   */
  @Transactional
  List<Issued> issue(List<String> codes, String here) {
    if (codes.isEmpty()) {
      throw refused("no_device");
    }
    if (codes.size() > MOST) {
      throw refused("too_many", MOST);
    }
    String base = config.address().orElse(here).replaceFirst("/+$", "");
    return codes.stream().distinct().map(code -> issue(fleet.stored(code), base)).toList();
  }

  private Issued issue(StoredDevice device, String base) {
    String secret = SecretToken.fresh();
    Instant until = clock.instant().plus(config.enrolmentValid()).truncatedTo(ChronoUnit.MINUTES);
    enrolments.issue(device.id(), SecretToken.hash(secret), until);
    audit.record(AuditAction.DEVICE_ENROLMENT_ISSUED, device.code(), Map.of());
    return new Issued(
        device.code(),
        device.name(),
        units.desk(device.deskId()).map(Desk::name).orElse(""),
        secret,
        base + "/kiosk#enrol=" + secret,
        until,
        device.pinChosen() ? null : newPin(device));
  }

  private String newPin(StoredDevice device) {
    String digits = Pin.invented();
    pins.set(device.id(), Pin.of(digits), false);
    return digits;
  }

  private static Problem refused(String code, Object... args) {
    return Problem.invalid(List.of(new Fault("device", code, "device.fault." + code, args)));
  }
}
