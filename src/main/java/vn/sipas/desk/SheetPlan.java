package vn.sipas.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sipas.desk.DeviceRules.Wanted;
import vn.sipas.platform.Fault;

/**
 * What a sheet would change: devices that are new, others that get another name, desk or campaign.
 *
 * @param faults every one; with one or more, nothing is changed
 */
record SheetPlan(List<Fault> faults, List<Wanted> added, List<Change> changed, int unchanged) {

  /** A device that is there, and how the sheet wants it. */
  record Change(StoredDevice device, Wanted wanted) {}

  static SheetPlan of(
      List<SheetRow> rows,
      List<Fault> unreadable,
      DeviceRules rules,
      Function<String, Optional<StoredDevice>> known) {
    List<Fault> faults = new ArrayList<>(unreadable);
    Map<String, Long> seen = new HashMap<>();
    List<Wanted> added = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    int unchanged = 0;
    for (SheetRow row : rows) {
      Wanted wanted = checked(row, rules, seen, faults);
      StoredDevice device = wanted == null ? null : known.apply(wanted.code()).orElse(null);
      if (wanted != null && device == null) {
        added.add(wanted);
      } else if (wanted != null && isDifferent(device, wanted)) {
        changed.add(new Change(device, wanted));
      } else {
        unchanged += wanted == null ? 0 : 1;
      }
    }
    return new SheetPlan(List.copyOf(faults), added, changed, unchanged);
  }

  boolean isFaultless() {
    return faults.isEmpty();
  }

  public boolean changesNothing() {
    return added.isEmpty() && changed.isEmpty();
  }

  private static Wanted checked(
      SheetRow row, DeviceRules rules, Map<String, Long> seen, List<Fault> faults) {
    List<Fault> found = new ArrayList<>();
    Wanted wanted = rules.check(row.device(), found);
    found.forEach(fault -> faults.add(DeviceSheet.at(row.number(), fault)));
    Long earlier = seen.putIfAbsent(row.device().code(), row.number());
    if (earlier != null && !row.device().code().isEmpty()) {
      String code = row.device().code();
      faults.add(DeviceSheet.fault(row.number(), "code", "code_twice", code, earlier));
    }
    return wanted;
  }

  private static boolean isDifferent(StoredDevice device, Wanted wanted) {
    return !device.name().equals(wanted.name()) || DeviceSetup.isElsewhere(device, wanted);
  }
}
