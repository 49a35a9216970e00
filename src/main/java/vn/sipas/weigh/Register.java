package vn.sipas.weigh;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The frame, counted: what sums of weights are held against, and calibrated to.
 *
 * @param areas code of the district (or other area) of each stratum
 * @param names of the areas, by code
 * @param byArea dossiers of the frame
 * @param byClass dossiers by how they ended, in the words that answers keep
 */
record Register(
    Map<String, String> areas,
    Map<String, String> names,
    SortedMap<String, Long> byArea,
    SortedMap<String, Long> byClass) {

  static final Register NONE = new Register(Map.of(), Map.of(), new TreeMap<>(), new TreeMap<>());

  long size() {
    return byArea.values().stream().mapToLong(Long::longValue).sum();
  }

  String area(String stratum) {
    return areas.getOrDefault(stratum, "");
  }

  String name(String area) {
    return names.getOrDefault(area, area);
  }
}
