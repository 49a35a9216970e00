package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finest places, as "unit/desk", are the nearer the more units and agencies they share. */
final class PlaceKinship implements Disclosure.Kinship {

  private final List<ByVariable> ofUnit;
  private final List<ByVariable> ofDesk;
  private final Map<String, List<String>> paths = new HashMap<>();

  PlaceKinship(List<ByVariable> ofUnit, List<ByVariable> ofDesk) {
    this.ofUnit = ofUnit;
    this.ofDesk = ofDesk;
  }

  @Override
  public int of(String one, String other) {
    List<String> some = paths.computeIfAbsent(one, this::path);
    List<String> others = paths.computeIfAbsent(other, this::path);
    int shared = 0;
    for (int i = 0; i < some.size(); i++) {
      shared += some.get(i).equals(others.get(i)) ? 1 : 0;
    }
    return shared;
  }

  private List<String> path(String place) {
    int slash = place.indexOf('/');
    List<String> path = new ArrayList<>();
    ofUnit.forEach(step -> path.add(step(step, place.substring(0, slash))));
    ofDesk.forEach(step -> path.add(step(step, place.substring(slash + 1))));
    return path;
  }

  private static String step(ByVariable variable, String raw) {
    return String.valueOf(variable.of(raw.equals("null") ? null : raw).code());
  }
}
