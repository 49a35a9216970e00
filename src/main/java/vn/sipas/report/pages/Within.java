package vn.sipas.report.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;

/** The unit into which a reader went down: only rows of places inside it are shown. */
record Within(AdministrativeUnit unit, UnitTree tree, LocalDate boundaries, Set<Integer> inside) {

  /** Reads {@code district:991}; empty when there is no such unit on these boundaries. */
  static Optional<Within> of(String text, UnitTree tree, LocalDate boundaries) {
    String[] parts = text.split(":", 2);
    Optional<UnitLevel> level = UnitLevel.of(parts[0]);
    if (parts.length < 2 || level.isEmpty()) {
      return Optional.empty();
    }
    return tree.asOf(boundaries)
        .byCode(parts[1])
        .filter(unit -> unit.level() == level.get())
        .map(unit -> new Within(unit, tree, boundaries, tree.scope(unit)));
  }

  static String written(String variable, String code) {
    return variable + ":" + code;
  }

  /** The first variable whose places can lie inside the unit. */
  Optional<String> narrows(List<String> variables) {
    return variables.stream()
        .filter(
            variable ->
                UnitLevel.of(variable)
                    .filter(level -> level.compareTo(unit.level()) > 0)
                    .isPresent())
        .findFirst();
  }

  /**
   * @param code as in the results: of the boundaries' own era, or with the era in front
   */
  boolean holds(String code) {
    return code != null
        && tree.find(EraCode.of(code, Era.on(boundaries)))
            .map(found -> inside.contains(found.id()))
            .orElse(false);
  }
}
