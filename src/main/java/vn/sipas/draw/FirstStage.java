package vn.sipas.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.draw.DrawnStratum.Kind;
import vn.sipas.estimation.planning.PpsSelection;

/**
 * Strata and places of a sample, and how many dossiers are drawn in each place.
 *
 * <p>Places of a stratum whose communes are drawn all take the same number: the area's dossiers,
 * less those of certain communes, divided by the communes and rounded up; so PPS weights itself. A
 * certain commune takes its share of the area's dossiers.
 */
final class FirstStage {

  /** Of a single dossier no variance can be had. */
  private static final int LEAST_OF_CERTAIN = 2;

  private final DrawSettings settings;
  private final Map<String, Long> sizes;
  private final DrawSeed seed;
  private final List<DrawnStratum> strata = new ArrayList<>();
  private final List<DrawnPlace> places = new ArrayList<>();
  private final List<String> emptyAreas = new ArrayList<>();

  /**
   * @param sizes dossiers by commune
   */
  FirstStage(DrawSettings settings, Map<String, Long> sizes, DrawSeed seed) {
    this.settings = settings;
    this.sizes = sizes;
    this.seed = seed;
    settings.areas().stream()
        .sorted(Comparator.comparing(DrawArea::code))
        .forEach(area -> draw(area, communes(area)));
  }

  /** In the order of their codes; without a dossier there is nothing to draw. */
  private List<String> communes(DrawArea area) {
    return area.communes().stream()
        .filter(commune -> sizes.getOrDefault(commune, 0L) > 0)
        .sorted()
        .toList();
  }

  private void draw(DrawArea area, List<String> communes) {
    long dossiers = communes.stream().mapToLong(sizes::get).sum();
    if (communes.isEmpty()) {
      emptyAreas.add(area.code());
    } else if (area.drawn() == null) {
      int main = (int) Math.min(area.issued(), dossiers);
      strata.add(
          new DrawnStratum(area.code(), area.code(), Kind.DIRECT, dossiers, main, dossiers, null));
      place(area.code(), area.code(), null, dossiers, main, Chance.CERTAIN);
    } else if (area.drawn() >= communes.size()) {
      communes.forEach(commune -> certain(area, commune, dossiers));
    } else if (settings.communes() == CommuneSelection.SIMPLE) {
      simple(area, communes, dossiers);
    } else {
      pps(area, communes, dossiers);
    }
  }

  /** Takes its share; tells how many. */
  private int certain(DrawArea area, String commune, long ofArea) {
    String code = DrawnStratum.codeOfCertain(area.code(), commune);
    long inFrame = sizes.get(commune);
    long share = Math.round((double) area.issued() * inFrame / ofArea);
    int main = (int) Math.min(Math.max(share, LEAST_OF_CERTAIN), inFrame);
    strata.add(new DrawnStratum(code, area.code(), Kind.CERTAIN, 1, 1, inFrame, null));
    place(code, commune, commune, inFrame, main, Chance.CERTAIN);
    return main;
  }

  private void simple(DrawArea area, List<String> communes, long dossiers) {
    int drawn = area.drawn();
    strata.add(
        new DrawnStratum(
            area.code(), area.code(), Kind.SIMPLE, communes.size(), drawn, dossiers, null));
    communes.stream()
        .sorted(Comparator.comparing(seed::communeTicket))
        .limit(drawn)
        .sorted()
        .forEach(
            commune ->
                equal(area, commune, area.issued(), drawn, new Chance(drawn, communes.size())));
  }

  private void pps(DrawArea area, List<String> communes, long dossiers) {
    double start = seed.communeStart(area.code());
    PpsSelection selection =
        PpsSelection.of(communes.stream().map(sizes::get).toList(), area.drawn(), start);
    Set<Integer> certain = new HashSet<>(selection.certainties());
    int taken = 0;
    long rest = dossiers;
    for (int position : selection.certainties()) {
      String commune = communes.get(position - 1);
      taken += certain(area, commune, dossiers);
      rest -= sizes.get(commune);
    }
    int drawn = area.drawn() - certain.size();
    if (drawn == 0) {
      return;
    }
    strata.add(
        new DrawnStratum(
            area.code(),
            area.code(),
            Kind.PPS,
            communes.size() - certain.size(),
            drawn,
            rest,
            start));
    for (int position : selection.selected()) {
      if (!certain.contains(position)) {
        String commune = communes.get(position - 1);
        Chance first = new Chance(Math.multiplyExact(drawn, sizes.get(commune)), rest);
        equal(area, commune, Math.max(area.issued() - taken, 1), drawn, first);
      }
    }
  }

  private void equal(DrawArea area, String commune, int issued, int drawn, Chance first) {
    long inFrame = sizes.get(commune);
    int main = (int) Math.min(divided(issued, drawn), inFrame);
    place(area.code(), commune, commune, inFrame, main, first);
  }

  private void place(
      String stratum, String code, String commune, long inFrame, int main, Chance first) {
    long wanted = divided((long) main * settings.reservePercent(), 100);
    int reserve = (int) Math.min(wanted, inFrame - main);
    boolean lottery = settings.dossiers() == DossierSelection.LOTTERY;
    Double start = lottery ? null : Double.valueOf(seed.dossierStart(code));
    places.add(new DrawnPlace(stratum, code, commune, inFrame, main, reserve, first, start));
  }

  /** Rounded up. */
  private static long divided(long number, long by) {
    return (number + by - 1) / by;
  }

  /** By code. */
  List<DrawnStratum> strata() {
    return strata.stream().sorted(Comparator.comparing(DrawnStratum::code)).toList();
  }

  /** By stratum and code. */
  List<DrawnPlace> places() {
    return places.stream()
        .sorted(Comparator.comparing(DrawnPlace::stratum).thenComparing(DrawnPlace::code))
        .toList();
  }

  /** Areas of the plan in which the frame has nothing. */
  List<String> emptyAreas() {
    return List.copyOf(emptyAreas);
  }
}
