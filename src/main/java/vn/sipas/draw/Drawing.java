package vn.sipas.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sipas.frame.FrameEntry;

/**
 * A sample drawn in memory: the same frame, settings and seed give the same one, whatever the order
 * of the rows or the machine.
 *
 * @param strata by code
 * @param places by stratum and code
 * @param cases by stratum, place and turn
 * @param inFrame dossiers (households) of the frame
 * @param outside those of them in no area: they have no chance
 * @param emptyAreas areas that have nothing in the frame
 */
public record Drawing(
    DrawSettings settings,
    List<DrawnStratum> strata,
    List<DrawnPlace> places,
    List<DrawnCase> cases,
    long inFrame,
    long outside,
    List<String> emptyAreas) {

  /** Draws. The frame is read twice; rows are kept only of the places drawn. */
  public static Drawing of(FrameRows frame, DrawSettings settings, DrawSeed seed) {
    Map<String, Long> sizes = sizes(frame);
    FirstStage first = new FirstStage(settings, sizes, seed);
    List<DrawnPlace> places = first.places();
    boolean direct = isDirect(first.strata());
    Map<DrawnPlace, List<FrameEntry>> rows = rows(frame, settings, places);
    List<DrawnCase> cases = new ArrayList<>();
    for (DrawnPlace place : places) {
      PlaceList list = new PlaceList(rows.get(place));
      if (list.size() != place.inFrame()) {
        throw new IllegalStateException("The frame changed while it was drawn from");
      }
      int turn = 0;
      for (PlaceList.Element drawn :
          list.draw(place.main(), place.reserve(), settings.dossiers(), seed, place.code())) {
        cases.add(drawnCase(cases.size() + 1, drawn, place, ++turn, direct));
      }
    }
    return new Drawing(
        settings,
        first.strata(),
        places,
        cases,
        sizes.values().stream().mapToLong(Long::longValue).sum(),
        outside(settings, sizes),
        first.emptyAreas());
  }

  /** Dossiers (households) by commune. */
  static Map<String, Long> sizes(FrameRows frame) {
    Map<String, Long> sizes = new TreeMap<>();
    frame.each(entry -> sizes.merge(entry.commune(), FrameRows.size(entry), Long::sum));
    return sizes;
  }

  private static long outside(DrawSettings settings, Map<String, Long> sizes) {
    Map<String, Long> left = new HashMap<>(sizes);
    settings.areas().forEach(area -> left.keySet().removeAll(area.communes()));
    return left.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<DrawnPlace, List<FrameEntry>> rows(
      FrameRows frame, DrawSettings settings, List<DrawnPlace> places) {
    Map<String, DrawArea> areas = new HashMap<>();
    settings.areas().forEach(area -> areas.put(area.code(), area));
    Map<DrawnPlace, List<FrameEntry>> rows = new HashMap<>();
    Map<String, List<FrameEntry>> byCommune = new HashMap<>();
    for (DrawnPlace place : places) {
      List<FrameEntry> ofPlace = rows.computeIfAbsent(place, key -> new ArrayList<>());
      if (place.commune() != null) {
        byCommune.put(place.commune(), ofPlace);
      } else {
        areas.get(place.code()).communes().forEach(commune -> byCommune.put(commune, ofPlace));
      }
    }
    frame.each(
        entry -> {
          List<FrameEntry> ofPlace = byCommune.get(entry.commune());
          if (ofPlace != null) {
            ofPlace.add(entry);
          }
        });
    return rows;
  }

  private static DrawnCase drawnCase(
      int number, PlaceList.Element drawn, DrawnPlace place, int turn, boolean direct) {
    FrameEntry entry = drawn.entry();
    return new DrawnCase(
        number,
        drawn.code(),
        place.stratum(),
        direct ? null : place.code(),
        entry.commune(),
        entry.agency(),
        entry.field(),
        entry.outcome(),
        turn,
        turn > place.main(),
        place.both().value());
  }

  public Drawing {
    strata = List.copyOf(strata);
    places = List.copyOf(places);
    cases = List.copyOf(cases);
    emptyAreas = List.copyOf(emptyAreas);
  }

  /** Whether dossiers are what was drawn first, everywhere. */
  public boolean isDirect() {
    return isDirect(strata);
  }

  private static boolean isDirect(List<DrawnStratum> strata) {
    return strata.stream().allMatch(stratum -> stratum.kind().isWhole());
  }

  public int main() {
    return places.stream().mapToInt(DrawnPlace::main).sum();
  }

  public int reserve() {
    return places.stream().mapToInt(DrawnPlace::reserve).sum();
  }
}
