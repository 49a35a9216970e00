package vn.sipas.unit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.platform.PlainText;

/**
 * Communes as a register names them that reaches over 1 July 2025, on one day's boundaries. A
 * commune of the other era is taken as the one that all its people are in; never one of several.
 */
public final class RegisterCommunes {

  /** Fault: its people are not those of exactly one unit on the boundaries. */
  private static final String SPLIT = "commune_split";

  private static final int MOST_REMEMBERED = 50_000;

  /**
   * @param commune on the boundaries; null when there is a fault
   * @param given the commune of the other era that was named, where one was
   * @param fault as {@link CommuneFinder.Found} says, or {@code commune_split}; null for none
   * @param candidates what a split commune may be on the boundaries
   */
  public record Found(
      AdministrativeUnit commune,
      AdministrativeUnit given,
      String fault,
      List<AdministrativeUnit> candidates) {

    private static Found of(CommuneFinder.Found found) {
      return new Found(found.commune(), null, found.fault(), List.of());
    }

    /** The name means something in the area, be it too much. */
    private boolean isTold() {
      return fault == null || fault.equals(SPLIT) || fault.equals("commune_ambiguous");
    }
  }

  private record Asked(String text, String district, Era era) {}

  private final UnitTree tree;
  private final LocalDate boundaries;
  private final CommuneFinder here;
  private final Map<Asked, Found> known = new HashMap<>();
  private CommuneFinder there;

  /**
   * @param scope the unit that is surveyed; null for no limit
   */
  public RegisterCommunes(UnitTree tree, LocalDate boundaries, AdministrativeUnit scope) {
    this.tree = tree;
    this.boundaries = boundaries;
    here = new CommuneFinder(tree, boundaries, scope);
  }

  /**
   * A code or name of both eras is meant as on the day when the register took it down.
   *
   * @param text may begin with its era, as in {@code two_level/99001}, and is then of this one
   * @param district "" when not told; tells apart communes of the same name
   * @param written null when not told: then first as on the boundaries
   */
  public Found find(String text, String district, LocalDate written) {
    if (known.size() > MOST_REMEMBERED) {
      known.clear();
    }
    Era era = Era.on(written == null ? boundaries : written);
    return known.computeIfAbsent(new Asked(text, district, era), this::find);
  }

  private Found find(Asked asked) {
    EraCode key = EraCode.of(asked.text, null);
    if (key.era() != null) {
      return of(key.era(), key.code(), asked.district);
    }
    Found plain = Found.of(here.find(asked.text, asked.district));
    if (plain.isTold() && asked.era == Era.on(boundaries)) {
      return plain;
    }
    Found other = carried(there().find(asked.text, asked.district), asked.district);
    boolean same = other.commune() != null && other.commune() == plain.commune();
    return same || !other.isTold() ? plain : other;
  }

  private Found of(Era era, String text, String district) {
    return era == Era.on(boundaries)
        ? Found.of(here.find(text, district))
        : carried(there().find(text, district), district);
  }

  private Found carried(CommuneFinder.Found found, String district) {
    if (found.commune() == null) {
      return Found.of(found);
    }
    List<AdministrativeUnit> on = candidates(found.commune());
    if (!(tree.carry(found.commune(), boundaries) instanceof Carried.Moved moved)) {
      return new Found(null, found.commune(), SPLIT, on);
    }
    return here.isIn(moved.unit(), PlainText.of(district))
        ? new Found(moved.unit(), found.commune(), null, List.of())
        : new Found(null, null, "commune_other_district", List.of());
  }

  /** Where people of a commune of the other era may be. */
  private List<AdministrativeUnit> candidates(AdministrativeUnit commune) {
    Carried carried = tree.carry(commune, boundaries);
    return carried instanceof Carried.Moved moved
        ? List.of(moved.unit())
        : carried instanceof Carried.Split split ? split.candidates() : List.of();
  }

  /** Communes of the other era that lead into the area; few files need them. */
  private CommuneFinder there() {
    if (there == null) {
      LocalDate day =
          Era.on(boundaries) == Era.TWO_LEVEL
              ? Era.TWO_LEVEL_FROM.minusDays(1)
              : Era.TWO_LEVEL_FROM;
      Set<Integer> leading =
          tree.asOf(day).all(UnitLevel.COMMUNE).stream()
              .filter(commune -> candidates(commune).stream().anyMatch(here::isInScope))
              .map(AdministrativeUnit::id)
              .collect(Collectors.toSet());
      there = new CommuneFinder(tree, day, leading);
    }
    return there;
  }
}
