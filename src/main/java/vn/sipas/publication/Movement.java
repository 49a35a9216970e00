package vn.sipas.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.sipas.publication.PublishedDocument.Cell;
import vn.sipas.publication.PublishedDocument.CellVerdict;
import vn.sipas.publication.PublishedDocument.Domain;
import vn.sipas.publication.PublishedDocument.Fixed;
import vn.sipas.publication.PublishedDocument.Table;

/**
 * What is not the same in two documents.
 *
 * @param facts names of what the figures depend on, and of what stands beside them
 * @param cells figures that are not the same, in the order of the tables
 */
record Movement(List<String> facts, List<CellMove> cells) {

  static final Movement NONE = new Movement(List.of(), List.of());

  Movement {
    facts = List.copyOf(facts);
    cells = List.copyOf(cells);
  }

  /**
   * A figure before and after.
   *
   * @param by variable of the table
   * @param place null for everybody and where answers do not tell
   * @param before null when it was in no table
   * @param after null when it no longer is
   * @param difference after − before; null unless both are known
   */
  record CellMove(
      String by,
      String place,
      Text placeName,
      String measure,
      Text measureName,
      Side before,
      Side after,
      Double difference) {}

  record Side(
      Long respondents, Double estimate, Double lower, Double upper, List<String> verdicts) {

    static Side of(Cell cell) {
      return cell == null
          ? null
          : new Side(
              cell.respondents(),
              cell.estimate(),
              cell.lower(),
              cell.upper(),
              cell.verdicts().stream().map(CellVerdict::verdict).toList());
    }
  }

  boolean isNone() {
    return facts.isEmpty() && cells.isEmpty();
  }

  /** What a proposal was made of and is no longer so. */
  static List<String> of(Fixed then, Fixed today) {
    Fixed now = today.like(then);
    Facts facts = new Facts();
    facts.compare("data", then.data(), now.data());
    facts.compare("weights", then.weights(), now.weights());
    facts.compare("weighting", then.weighting(), now.weighting());
    facts.compare(
        "exclusions",
        Arrays.asList(then.excluded(), then.exclusions(), then.places()),
        Arrays.asList(now.excluded(), now.exclusions(), now.places()));
    facts.compare("targets", then.targets(), now.targets());
    facts.compare("design", design(then), design(now));
    facts.compare("survey", then.survey() + then.surveyHash(), now.survey() + now.surveyHash());
    facts.compare("definition", then.definition(), now.definition());
    facts.compare("boundaries", then.boundaries(), now.boundaries());
    facts.compare("units", then.unitsHash(), now.unitsHash());
    facts.compare("sample", then.sample(), now.sample());
    return facts.moved;
  }

  private static List<Object> design(Fixed fixed) {
    List<Object> design = new ArrayList<>();
    design.add(fixed.designHash());
    design.add(fixed.lonelyPsu());
    design.add(fixed.finitePopulation());
    design.add(fixed.population());
    return design;
  }

  static Movement between(PublishedDocument then, PublishedDocument now) {
    Facts facts = new Facts();
    facts.moved.addAll(of(then.fixed(), now.fixed()));
    facts.compare("campaign", then.campaign(), now.campaign());
    facts.compare("formula", then.definition(), now.definition());
    facts.compare("figures", then.design(), now.design());
    facts.compare("names", then.measures(), now.measures());
    facts.compare("fieldwork", then.fieldwork(), now.fieldwork());
    facts.compare("quality", then.quality(), now.madeLike(then).quality());
    facts.compare("reference", then.reference(), now.reference());
    return new Movement(facts.moved, cells(then, now));
  }

  private static final class Facts {

    private final List<String> moved = new ArrayList<>();

    void compare(String name, Object then, Object now) {
      if (!Objects.equals(then, now)) {
        moved.add(name);
      }
    }
  }

  private static List<CellMove> cells(PublishedDocument then, PublishedDocument now) {
    Map<String, Placed> before = placed(then);
    Map<String, Placed> after = placed(now);
    Map<String, Placed> all = new LinkedHashMap<>(after);
    before.forEach(all::putIfAbsent);
    List<CellMove> moves = new ArrayList<>();
    all.forEach(
        (key, one) -> {
          Placed old = before.get(key);
          Placed young = after.get(key);
          if (old == null || young == null || !old.cell().equals(young.cell())) {
            moves.add(
                move(one, old, young, now.measure(one.cell().measure()).isPresent() ? now : then));
          }
        });
    return moves;
  }

  private record Placed(String by, Domain domain, Cell cell) {}

  private static Map<String, Placed> placed(PublishedDocument document) {
    Map<String, Placed> placed = new LinkedHashMap<>();
    for (Table table : document.tables()) {
      for (Domain domain : table.domains()) {
        for (Cell cell : domain.cells()) {
          placed.put(
              table.by() + "|" + domain.code() + "|" + domain.flags() + "|" + cell.measure(),
              new Placed(table.by(), domain, cell));
        }
      }
    }
    return placed;
  }

  private static CellMove move(Placed one, Placed old, Placed young, PublishedDocument names) {
    Double before = old == null ? null : old.cell().estimate();
    Double after = young == null ? null : young.cell().estimate();
    return new CellMove(
        one.by(),
        one.domain().code(),
        one.domain().name(),
        one.cell().measure(),
        names.measure(one.cell().measure()).orElseThrow().name(),
        Side.of(old == null ? null : old.cell()),
        Side.of(young == null ? null : young.cell()),
        before == null || after == null ? null : after - before);
  }
}
