package vn.sipas.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The place of every case: by its sampling unit, or else the only one of its stratum. */
final class CasePlaces {

  private final Map<String, DrawnPlace> places = new HashMap<>();

  CasePlaces(List<DrawnPlace> all) {
    for (DrawnPlace place : all) {
      places.put(key(place.stratum(), place.code()), place);
      places.put(key(place.stratum(), null), place);
    }
  }

  DrawnPlace of(DrawnCase one) {
    return places.get(key(one.stratum(), one.samplingUnit()));
  }

  private static String key(String stratum, String samplingUnit) {
    return stratum + "/" + samplingUnit;
  }
}
