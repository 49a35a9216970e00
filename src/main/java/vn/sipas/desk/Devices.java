package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The devices, for features that work for one. */
@ApplicationScoped
public class Devices {

  private final DeviceRepository devices;
  private final PinRepository pins;
  private final KioskConfig config;

  Devices(DeviceRepository devices, PinRepository pins, KioskConfig config) {
    this.devices = devices;
    this.pins = pins;
    this.config = config;
  }

  /** A device by its code, revoked or not: for a queue that was carried here as a file. */
  public Optional<Device> find(String code) {
    return DeviceCode.of(code).flatMap(devices::coded).map(DeviceRepository.Holder::device);
  }

  public DeviceSettings settings(Device device) {
    return DeviceSettings.of(config, pins.of(device.id()).orElse(null));
  }
}
