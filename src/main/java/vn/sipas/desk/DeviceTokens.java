package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import vn.sipas.access.SecretToken;
import vn.sipas.platform.Problem;
import vn.sipas.platform.Refused;

/**
 * Whom a device's token stands for. Nothing is remembered: a device asks a few times a minute, and
 * one that was revoked is refused by every replica from the next request on.
 */
@ApplicationScoped
class DeviceTokens {

  /** Tells them from users' tokens without a look-up. */
  static final String PREFIX = "sipas_device_";

  private final DeviceRepository devices;
  private final Event<Refused> refused;

  DeviceTokens(DeviceRepository devices, Event<Refused> refused) {
    this.devices = devices;
    this.refused = refused;
  }

  static String fresh() {
    return PREFIX + SecretToken.fresh();
  }

  /**
   * @throws Problem 401 when the device was revoked
   */
  Optional<Device> bearer(String token) {
    var holder = devices.holding(SecretToken.hash(token));
    if (holder.filter(DeviceRepository.Holder::revoked).isPresent()) {
      Problem revoked = new Problem(401, "device_revoked");
      Device device = holder.get().device();
      refused.fire(new Refused(revoked.code(), device.campaignCode(), "kiosk", device.code(), ""));
      throw revoked;
    }
    return holder.map(DeviceRepository.Holder::device);
  }
}
