package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.sipas.campaign.Campaigns;
import vn.sipas.unit.UnitTree;
import vn.sipas.unit.Units;

/** Devices of the sample province, waiting for a tablet. Whoever tries the service enrols one. */
@ApplicationScoped
public class SampleDevices {

  private static final String CAMPAIGN = "demo-desk";
  private static final List<String> DESKS = List.of("TT-99", "TT-99010", "TT-99136");

  private final DeviceChangeRepository changes;
  private final SampleDeviceRepository stored;
  private final Units units;
  private final Campaigns campaigns;
  private final Clock clock;

  SampleDevices(
      DeviceChangeRepository changes,
      SampleDeviceRepository stored,
      Units units,
      Campaigns campaigns,
      Clock clock) {
    this.changes = changes;
    this.stored = stored;
    this.units = units;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /** Leaves those alone that are there. */
  @Transactional
  public void createMissing() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    DeviceRules rules = new DeviceRules(units::desk, campaigns::find);
    for (String desk : DESKS) {
      var input = new DeviceInput(desk + "-1", "Máy tính bảng quầy số 1", desk, CAMPAIGN, null);
      var wanted = rules.check(input, new ArrayList<>());
      if (wanted != null) {
        changes.add(wanted, true, now).ifPresent(id -> changes.assign(id, wanted, now));
      }
    }
  }

  /** Whatever stands at a desk of the province or collects for a sample campaign goes with them. */
  @Transactional
  public void remove() {
    stored.remove(UnitTree.SAMPLE_CODE);
  }
}
