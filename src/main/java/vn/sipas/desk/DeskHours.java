package vn.sipas.desk;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import vn.sipas.platform.StartFailure;
import vn.sipas.unit.OpeningHours;

/** When desks are open: their own hours, or the usual ones. */
@ApplicationScoped
public class DeskHours {

  private final DeskHoursRepository hours;
  private final DeviceConfig config;

  DeskHours(DeskHoursRepository hours, DeviceConfig config) {
    this.hours = hours;
    this.config = config;
  }

  void check(@Observes StartupEvent start) {
    try {
      usual();
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          "SIPAS_DEVICES_OPENING_HOURS cannot be read at '" + e.getMessage() + "'.");
    }
  }

  public OpeningHours usual() {
    return OpeningHours.read(config.openingHours());
  }

  public OpeningHours of(int deskId) {
    return hours.of(deskId).orElseGet(this::usual);
  }

  /** Those of the desks that do not keep the usual ones, by the desk's id. */
  public Map<Integer, OpeningHours> own() {
    return hours.all();
  }
}
