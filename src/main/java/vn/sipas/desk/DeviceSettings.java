package vn.sipas.desk;

/**
 * What a tablet has to know of its own behaviour.
 *
 * @param pin leaves the kiosk; null as long as the device was given none
 */
public record DeviceSettings(
    int idleSeconds, int countdownSeconds, int audioIdleSeconds, int thanksSeconds, Pin pin) {

  static DeviceSettings of(KioskConfig config, Pin pin) {
    return new DeviceSettings(
        (int) config.idle().toSeconds(),
        (int) config.countdown().toSeconds(),
        (int) config.audioIdle().toSeconds(),
        (int) config.thanks().toSeconds(),
        pin);
  }
}
