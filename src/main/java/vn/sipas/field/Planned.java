package vn.sipas.field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.plan.SamplePlan.PlannedArea;

/**
 * What the signed plan expects.
 *
 * @param expected answers by the code of an area
 * @param names of areas by code
 * @param areas code of the area of a commune, by the commune's
 */
record Planned(
    Map<String, Integer> expected, Map<String, String> names, Map<String, String> areas) {

  static final Planned NOTHING = of(List.of());

  static Planned of(List<PlannedArea> strata) {
    Planned planned = new Planned(new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (PlannedArea area : strata) {
      planned.expected.merge(area.unit(), area.expected(), Integer::sum);
      planned.names.put(area.unit(), area.name());
      area.members().forEach(commune -> planned.areas.put(commune, area.unit()));
    }
    return planned;
  }

  /** Of all areas; null without a plan. */
  Integer total() {
    return expected.isEmpty()
        ? null
        : Integer.valueOf(expected.values().stream().mapToInt(Integer::intValue).sum());
  }
}
