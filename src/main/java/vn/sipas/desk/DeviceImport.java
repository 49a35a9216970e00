package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Devices from a sheet: all of it is checked, then all of it is done or nothing. */
@ApplicationScoped
class DeviceImport {

  private final DeviceSetup setup;
  private final FleetRepository devices;
  private final AuditLog audit;

  DeviceImport(DeviceSetup setup, FleetRepository devices, AuditLog audit) {
    this.setup = setup;
    this.devices = devices;
    this.audit = audit;
  }

  SheetPlan dryRun(Path file) {
    List<Fault> faults = new ArrayList<>();
    try {
      List<SheetRow> rows = DeviceSheet.read(file, faults);
      Map<String, StoredDevice> known =
          devices.all().stream().collect(Collectors.toMap(StoredDevice::code, Function.identity()));
      return SheetPlan.of(
          rows, faults, setup.rules(), code -> Optional.ofNullable(known.get(code)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes nothing when there is a fault, which the plan then tells. */
  @Transactional
  SheetPlan apply(Path file) {
    SheetPlan plan = dryRun(file);
    if (plan.isFaultless() && !plan.changesNothing()) {
      plan.added().forEach(this::add);
      plan.changed().forEach(change -> setup.apply(change.device(), change.wanted()));
      audit.record(
          AuditAction.DEVICES_IMPORTED,
          "devices",
          Map.of("added", plan.added().size(), "changed", plan.changed().size()));
    }
    return plan;
  }

  /** Somebody created the same code since we looked: then nothing of the sheet is done. */
  private void add(DeviceRules.Wanted wanted) {
    if (!setup.add(wanted)) {
      throw new Problem(409, "device_code_taken", wanted.code());
    }
  }
}
