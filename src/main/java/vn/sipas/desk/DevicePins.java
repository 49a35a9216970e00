package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.platform.Problem;

/** Sets the digits that leave a device's kiosk. The tablet learns them with its next settings. */
@ApplicationScoped
class DevicePins {

  private static final String FORM = "\\d{" + Pin.DIGITS + "}";

  private final Fleet fleet;
  private final PinRepository pins;
  private final AuditLog audit;

  DevicePins(Fleet fleet, PinRepository pins, AuditLog audit) {
    this.fleet = fleet;
    this.pins = pins;
    this.audit = audit;
  }

  /**
   * @param chosen empty or null to have one generated
   * @return the digits
   * @throws Problem 422 when they are not six digits, or all the same
   */
  @Transactional
  String set(String code, String chosen) {
    StoredDevice device = fleet.stored(code);
    boolean generated = chosen == null || chosen.isBlank();
    String digits = generated ? Pin.invented() : chosen.strip();
    if (!digits.matches(FORM) || digits.chars().distinct().count() == 1 && !generated) {
      throw Problem.invalid(List.of(DeviceRules.fault("pin", "pin", Pin.DIGITS)));
    }
    pins.set(device.id(), Pin.of(digits), !generated);
    audit.record(AuditAction.DEVICE_PIN_CHANGED, device.code(), Map.of("generated", generated));
    return digits;
  }
}
