package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.sipas.access.SecretToken;
import vn.sipas.platform.Problem;

/**
 * Whom a device's token stands for. Nothing is remembered: a device asks a few times a minute, and
 * one that was revoked is refused by every replica from the next request on.
 */
@ApplicationScoped
class DeviceTokens {

  /** Tells them from users' tokens without a look-up. */
  static final String PREFIX = "sipas_device_";

  private final DeviceRepository devices;

  DeviceTokens(DeviceRepository devices) {
    this.devices = devices;
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
      throw new Problem(401, "device_revoked");
    }
    return holder.map(DeviceRepository.Holder::device);
  }
}
