package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.sipas.desk.StoredDevice.Collects;
import vn.sipas.platform.ApplicationVersion;
import vn.sipas.platform.Language;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Desk;
import vn.sipas.unit.OpeningHours;
import vn.sipas.unit.Units;

/** All devices with how they are. */
@ApplicationScoped
class Fleet {

  private final FleetRepository devices;
  private final DeskHours hours;
  private final Units units;
  private final PageContext page;
  private final DeviceWatch watch;
  private final Clock clock;

  Fleet(
      FleetRepository devices,
      DeskHours hours,
      Units units,
      PageContext page,
      DeviceConfig config,
      ApplicationVersion version,
      Clock clock) {
    this.devices = devices;
    this.hours = hours;
    this.units = units;
    this.page = page;
    this.watch =
        new DeviceWatch(
            config.silentAfter(), config.oldQueueAfter(), version.text(), clock.getZone());
    this.clock = clock;
  }

  List<DeviceView> all() {
    OpeningHours usual = hours.usual();
    Map<Integer, OpeningHours> own = hours.own();
    return devices.all().stream()
        .map(device -> view(device, own.getOrDefault(device.deskId(), usual)))
        .toList();
  }

  /**
   * @throws Problem 404 when there is none
   */
  DeviceView one(String code) {
    StoredDevice device = stored(code);
    return view(device, hours.of(device.deskId()));
  }

  /**
   * @throws Problem 404 when there is none
   */
  StoredDevice stored(String code) {
    return DeviceCode.of(code).flatMap(devices::coded).orElseThrow(() -> Problem.notFound(code));
  }

  private DeviceView view(StoredDevice device, OpeningHours open) {
    return new DeviceView(
        device.code(),
        device.name(),
        units.desk(device.deskId()).map(this::place).orElse(null),
        named(device.campaign()),
        device.codeCampaign() == null ? null : named(device.codeCampaign()),
        watch.states(device, open, clock.instant()),
        device.sampleData(),
        device.createdAt(),
        device.since(),
        device.isEnrolled() || device.isRevoked() ? null : device.secretUntil(),
        device.enrolledAt(),
        device.revokedAt(),
        device.pinChosen(),
        device.heartbeat());
  }

  private DeviceView.Place place(Desk desk) {
    AdministrativeUnit unit = units.tree().unit(desk.unit());
    String era = desk.key().era().code();
    return new DeviceView.Place(
        era, desk.code(), desk.name(), unit.name(), "/units/" + era + "/" + unit.code());
  }

  private DeviceView.Named named(Collects campaign) {
    boolean english = page.language() == Language.ENGLISH && campaign.nameEn() != null;
    return new DeviceView.Named(campaign.code(), english ? campaign.nameEn() : campaign.name());
  }
}
