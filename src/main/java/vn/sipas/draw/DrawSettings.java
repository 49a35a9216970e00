package vn.sipas.draw;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is drawn, and how; chance is not in it.
 *
 * @param areas in any order; no commune is in two of them
 * @param reservePercent reserve of each place, in percent of its main sample
 */
public record DrawSettings(
    List<DrawArea> areas,
    CommuneSelection communes,
    DossierSelection dossiers,
    int reservePercent) {

  static final int LARGEST_RESERVE = 500;

  public DrawSettings {
    areas = List.copyOf(areas);
    Set<String> seen = new HashSet<>();
    for (DrawArea area : areas) {
      for (String commune : area.communes()) {
        if (!seen.add(commune)) {
          throw new IllegalArgumentException("commune " + commune + " is in two areas");
        }
      }
    }
    if (reservePercent < 0 || reservePercent > LARGEST_RESERVE) {
      throw new IllegalArgumentException("reserve of " + reservePercent + " %");
    }
  }
}
