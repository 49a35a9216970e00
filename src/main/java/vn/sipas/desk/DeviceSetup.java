package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.Campaigns;
import vn.sipas.desk.DeviceRules.Wanted;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.unit.Units;

/** What administrators do with devices. Every change is in the audit log, no PIN is. */
@ApplicationScoped
@Transactional
class DeviceSetup {

  private final DeviceChangeRepository changes;
  private final EnrolmentRepository enrolments;
  private final Fleet fleet;
  private final Units units;
  private final Campaigns campaigns;
  private final AuditLog audit;
  private final Clock clock;

  DeviceSetup(
      DeviceChangeRepository changes,
      EnrolmentRepository enrolments,
      Fleet fleet,
      Units units,
      Campaigns campaigns,
      AuditLog audit,
      Clock clock) {
    this.changes = changes;
    this.enrolments = enrolments;
    this.fleet = fleet;
    this.units = units;
    this.campaigns = campaigns;
    this.audit = audit;
    this.clock = clock;
  }

  DeviceRules rules() {
    return new DeviceRules(units::desk, campaigns::find);
  }

  /**
   * @throws Problem 422 with every fault
   */
  DeviceView create(DeviceInput input) {
    boolean chosen = !input.code().isEmpty();
    int number = chosen ? 0 : changes.codesOf(input.desk()) + 1;
    DeviceInput named = chosen ? input : numbered(input, number);
    while (!add(checked(named))) {
      if (chosen) {
        throw Problem.invalid(List.of(DeviceRules.fault("code", "code_taken", named.code())));
      }
      named = numbered(input, ++number);
    }
    audit.record(AuditAction.DEVICE_CREATED, named.code(), details(named));
    return fleet.one(named.code());
  }

  /** {@code TT-99136-2} for the second device at TT-99136; where no desk is named, any code. */
  private static DeviceInput numbered(DeviceInput input, int number) {
    return input.coded(DeviceCode.of(input.desk()).orElse("TB") + "-" + number);
  }

  /** A new name, desk or campaign; its code stays. */
  DeviceView change(String code, DeviceInput input) {
    StoredDevice device = fleet.stored(code);
    DeviceInput named = input.coded(device.code());
    Wanted wanted = checked(named);
    if (apply(device, wanted)) {
      audit.record(AuditAction.DEVICE_CHANGED, device.code(), details(named));
    }
    return fleet.one(device.code());
  }

  /** Ends its token at once. A new enrolment lets it in again. */
  DeviceView revoke(String code) {
    StoredDevice device = fleet.stored(code);
    if (enrolments.revoke(device.id(), now())) {
      audit.record(AuditAction.DEVICE_REVOKED, device.code(), Map.of());
    }
    return fleet.one(device.code());
  }

  /** One that was created by mistake. Whatever was enrolled once is revoked and stays. */
  void remove(String code) {
    StoredDevice device = fleet.stored(code);
    if (!changes.remove(device.id())) {
      throw new Problem(409, "device_was_enrolled", device.code());
    }
    audit.record(AuditAction.DEVICE_REMOVED, device.code(), Map.of());
  }

  /** Whether there was no device of that code. */
  boolean add(Wanted wanted) {
    Instant now = now();
    var id = changes.add(wanted, false, now);
    id.ifPresent(device -> changes.assign(device, wanted, now));
    return id.isPresent();
  }

  /** Whether anything is different now. */
  boolean apply(StoredDevice device, Wanted wanted) {
    boolean renamed = !device.name().equals(wanted.name());
    boolean moved = isElsewhere(device, wanted);
    if (renamed) {
      changes.rename(device.id(), wanted.name());
    }
    if (moved) {
      changes.assign(device.id(), wanted, now());
    }
    return renamed || moved;
  }

  static boolean isElsewhere(StoredDevice device, Wanted wanted) {
    Integer codeCampaign = device.codeCampaign() == null ? null : device.codeCampaign().id();
    return device.deskId() != wanted.deskId()
        || device.campaign().id() != wanted.campaignId()
        || !Objects.equals(codeCampaign, wanted.codeCampaignId());
  }

  private Wanted checked(DeviceInput input) {
    List<Fault> faults = new ArrayList<>();
    Wanted wanted = rules().check(input, faults);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return wanted;
  }

  private static Map<String, Object> details(DeviceInput input) {
    Map<String, Object> details = new HashMap<>();
    details.put("name", input.name());
    details.put("desk", input.desk());
    details.put("campaign", input.campaign());
    if (!input.codeCampaign().isEmpty()) {
      details.put("codeCampaign", input.codeCampaign());
    }
    return details;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
