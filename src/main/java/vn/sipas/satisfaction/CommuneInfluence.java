package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.sipas.estimation.Influence;
import vn.sipas.estimation.InfluenceEstimator;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.satisfaction.Explanation.Commune;
import vn.sipas.satisfaction.ResultsService.Sampled;

/**
 * The overall index without each commune.
 *
 * <p>The others of a stratum stand for a commune that is left out, so its own figure and the sum of
 * its stratum can be worked out: neither may be hidden. Source: {@code docs/methods.md} §11 and
 * §12.
 */
final class CommuneInfluence {

  private final Sampled sampled;
  private final ResultsTable table;
  private final ShownFigures figures;
  private final Measure overall;

  CommuneInfluence(Sampled sampled, ShownFigures figures) {
    this.sampled = sampled;
    this.table = sampled.table();
    this.figures = figures;
    this.overall = table.measures().select(Measure.OVERALL).orElseThrow().get(0);
  }

  /** The communes that may be told, the one that moves the index most first. */
  List<Commune> communes() {
    var parts = new IndexFormula(table.measures()).parts(overall, table.cells().total());
    Map<String, Domain> places = places();
    Set<String> strata = strata();
    List<Commune> communes = new ArrayList<>();
    for (Influence.Without without :
        new InfluenceEstimator(sampled.design())
            .of(parts)
            .map(Influence::without)
            .orElse(List.of())) {
      Domain place = places.get(key(without.psu()));
      boolean isCommune = without.psu().psu() != null;
      if (isCommune
          && place != null
          && without.estimate() != null
          && strata.contains(without.psu().stratum())
          && isShown(place)) {
        communes.add(
            new Commune(place.values().get(0).label(), without.estimate(), without.change()));
      }
    }
    communes.sort(Comparator.comparing((Commune commune) -> -Math.abs(commune.change())));
    return communes;
  }

  private boolean isShown(Domain place) {
    return figures
        .of(overall.code(), table.labels().codes(place))
        .filter(figure -> !ShownFigures.isWithheld(figure))
        .isPresent();
  }

  /** The domain of each sampling unit that is one commune of the table and all of it. */
  private Map<String, Domain> places() {
    Map<String, Domain> places = new HashMap<>();
    table
        .cells()
        .inside()
        .forEach(
            (domain, cell) -> {
              List<String> units = units(cell).map(CommuneInfluence::key).distinct().toList();
              boolean whole = domain.flags().isEmpty() && units.size() == 1;
              Domain place = whole ? domain : Domain.EVERYBODY;
              units.forEach(unit -> places.merge(unit, place, (one, other) -> Domain.EVERYBODY));
            });
    places.values().removeIf(Domain::isEverybody);
    return places;
  }

  /** Strata whose sum may be shown; a commune in two of them leaves both out. */
  private Set<String> strata() {
    Map<String, List<Domain>> communes = new HashMap<>();
    Set<String> cut = new HashSet<>();
    table
        .cells()
        .inside()
        .forEach(
            (domain, cell) -> {
              List<String> strata = units(cell).map(SamplingUnit::stratum).distinct().toList();
              strata.forEach(
                  code -> communes.computeIfAbsent(code, key -> new ArrayList<>()).add(domain));
              cut.addAll(strata.size() > 1 ? strata : List.of());
            });
    Disclosure disclosure = sampled.figures().disclosure();
    Set<String> open = new HashSet<>(communes.keySet());
    open.removeAll(cut);
    open.removeIf(code -> disclosure.hidesSum(overall, communes.get(code)));
    return open;
  }

  private Stream<SamplingUnit> units(Cell cell) {
    return cell.rows(overall).stream().map(row -> row.unit());
  }

  private static String key(SamplingUnit unit) {
    return unit.stratum() + "/" + unit.psu();
  }
}
