package vn.sipas.allowance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts places on sheets so that every sheet names at least so many people: whoever knows a name and
 * has all answers before him can then choose among that many. Places that are large enough have a
 * sheet of their own; smaller ones of a stratum share one, or join the smallest of their stratum.
 * What is too small even so waits for other places, and in the end joins another stratum's sheet.
 */
final class Sheets {

  /** The places of one sheet, in the order of their codes. */
  record Sheet(List<Place> places) {

    int entitled() {
      return places.stream().mapToInt(Place::entitled).sum();
    }

    private Sheet with(Sheet other) {
      List<Place> all = new ArrayList<>(places);
      all.addAll(other.places);
      all.sort(Comparator.comparing(Place::code));
      return new Sheet(all);
    }

    private static Sheet of(List<Place> places) {
      return new Sheet(places.stream().sorted(Comparator.comparing(Place::code)).toList());
    }
  }

  private static final Comparator<Sheet> BY_SIZE =
      Comparator.comparingInt(Sheet::entitled).thenComparing(sheet -> sheet.places().get(0).code());

  private final int smallest;
  private final List<Sheet> full = new ArrayList<>();
  private final List<Place> waiting = new ArrayList<>();

  private Sheets(int smallest) {
    this.smallest = smallest;
  }

  /**
   * @param ready places whose people can be paid
   * @param last whether no other place will follow
   * @param smallest how many people a sheet names at least
   */
  static Sheets of(List<Place> ready, boolean last, int smallest) {
    Sheets sheets = new Sheets(smallest);
    ready.stream()
        .collect(Collectors.groupingBy(Place::stratum, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(sheets::add);
    if (last) {
      sheets.addTheRest();
    }
    sheets.full.sort(Comparator.comparing(sheet -> sheet.places().get(0).code()));
    return sheets;
  }

  private void add(List<Place> stratum) {
    List<Sheet> own = new ArrayList<>();
    List<Place> small = new ArrayList<>();
    for (Place place : stratum) {
      if (place.entitled() >= smallest) {
        own.add(Sheet.of(List.of(place)));
      } else {
        small.add(place);
      }
    }
    Sheet shared = Sheet.of(small);
    if (shared.entitled() >= smallest) {
      own.add(shared);
    } else if (!own.isEmpty() && !small.isEmpty()) {
      join(own, shared);
    } else {
      waiting.addAll(small);
    }
    full.addAll(own);
  }

  private static void join(List<Sheet> sheets, Sheet small) {
    Sheet least = sheets.stream().min(BY_SIZE).orElseThrow();
    sheets.set(sheets.indexOf(least), least.with(small));
  }

  private void addTheRest() {
    Sheet rest = Sheet.of(waiting);
    if (rest.entitled() >= smallest) {
      full.add(rest);
      waiting.clear();
    } else if (!full.isEmpty() && !waiting.isEmpty()) {
      join(full, rest);
      waiting.clear();
    }
  }

  List<Sheet> sheets() {
    return full;
  }

  /** Places that are too small yet. */
  List<Place> waiting() {
    return waiting;
  }
}
