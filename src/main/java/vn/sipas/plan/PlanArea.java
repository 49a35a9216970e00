package vn.sipas.plan;

import java.util.Map;
import java.util.TreeMap;

/**
 * A part of the frame that is drawn from on its own.
 *
 * @param code of the unit, or of a group of communes
 * @param communes dossiers, or households, by the commune's code; none is empty
 */
record PlanArea(String code, String name, Map<String, Long> communes) {

  PlanArea {
    communes = new TreeMap<>(communes);
  }

  long size() {
    return communes.values().stream().mapToLong(Long::longValue).sum();
  }
}
