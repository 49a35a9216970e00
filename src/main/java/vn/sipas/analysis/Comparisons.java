package vn.sipas.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.Dependence;
import vn.sipas.estimation.Difference;
import vn.sipas.estimation.IntervalChoice;
import vn.sipas.estimation.Pair;
import vn.sipas.estimation.RankSets;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.Side;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/**
 * Differences and rank sets of domains of one file. Their covariance comes from the totals of the
 * sampling units that they share; rows whose cell is blank are no domain to compare.
 */
final class Comparisons {

  private static final int MOST_DOMAINS = 100;

  private final Estimation estimation;
  private final Dependence dependence;
  private final IntervalChoice choice;

  Comparisons(Estimation estimation, SampleDesign design, double level) {
    this.estimation = estimation;
    this.dependence = Dependence.disjointDomains(design);
    this.choice = IntervalChoice.wilson(level);
  }

  List<DifferenceFigure> differences(List<Requested.Differences> asked) {
    List<DifferenceFigure> figures = new ArrayList<>();
    for (Requested.Differences each : asked) {
      if (each.isOfOnePair()) {
        figures.add(onePair(each));
      } else {
        figures.addAll(allPairs(each));
      }
    }
    return figures;
  }

  List<RankTable> ranks(List<Requested.Ranks> asked) {
    return asked.stream().map(this::ranks).toList();
  }

  private DifferenceFigure onePair(Requested.Differences asked) {
    Side a = estimation.side(asked.measure(), asked.a());
    Side b = estimation.side(asked.measure(), asked.b());
    var difference = Difference.of(a, b, dependence, choice);
    return DifferenceFigure.of(asked, asked.a(), asked.b(), difference, null);
  }

  private List<DifferenceFigure> allPairs(Requested.Differences asked) {
    String column = asked.by();
    return Pair.all(sides(asked.measure(), column, "spec.differences"), dependence, choice).stream()
        .map(
            pair ->
                DifferenceFigure.of(
                    asked,
                    Map.of(column, pair.a()),
                    Map.of(column, pair.b()),
                    pair.difference(),
                    pair.pHolm()))
        .toList();
  }

  private RankTable ranks(Requested.Ranks asked) {
    var sets =
        new RankSets<>(
            sides(asked.measure(), asked.by(), "spec.ranks"), asked.adjust(), dependence, choice);
    return new RankTable(
        asked.measure().code(),
        asked.by(),
        sets.all().stream().map(set -> RankTable.Row.of(asked.by(), set)).toList());
  }

  private Map<String, Side> sides(Measure measure, String column, String part) {
    Map<String, Side> sides = new LinkedHashMap<>();
    estimation
        .table(measure, List.of(column))
        .rows()
        .forEach(row -> sides.put(row.values().get(0), row.side()));
    sides.remove("");
    if (sides.size() > MOST_DOMAINS) {
      throw Problem.invalid(
          List.of(
              new Fault(
                  part, "too_many_pairs", "analysis.fault.too_many_pairs", column, MOST_DOMAINS)));
    }
    return sides;
  }
}
