package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.QuadraticSums;
import vn.sipas.satisfaction.moment.MomentGroup;
import vn.sipas.satisfaction.moment.MomentPlan;

/** Says what must be summed for all measures, and reads a group's sums as tallies of measures. */
final class Tallies {

  private static final char MARKS = 128;

  private Tallies() {}

  /**
   * Sums of all measures, whatever is asked for: counts decide what is hidden, and one table of
   * sums serves every request.
   *
   * @param weighted whether responses have design weights; volunteers have none
   */
  static MomentPlan plan(Measures measures, ItemScoring scoring, boolean weighted) {
    List<MomentPlan.Mark> marks = new ArrayList<>();
    for (char mark = 0; mark < MARKS; mark++) {
      if (scoring.isValid(mark)) {
        marks.add(new MomentPlan.Mark(mark, scoring.isSatisfied(mark), scoring.steps(mark)));
      }
    }
    return new MomentPlan(
        weighted,
        items(measures).stream().map(item -> item.items().get(0)).toList(),
        composites(measures).stream().map(Measure::items).toList(),
        marks);
  }

  /** The group's sums of each measure. */
  static Map<Measure, Tally> of(Measures measures, MomentGroup group) {
    Map<Measure, Tally> tallies = new LinkedHashMap<>();
    Map<Integer, Tally> byPosition = new HashMap<>();
    List<Measure> items = items(measures);
    for (int i = 0; i < items.size(); i++) {
      MomentGroup.ItemSums sums = group.item(i);
      Tally tally =
          Tally.ofItem(sums.answers(), sums.satisfied(), sums.steps(), sums.squaredSteps());
      tallies.put(items.get(i), tally);
      byPosition.put(items.get(i).items().get(0), tally);
    }
    List<Measure> composites = composites(measures);
    for (int i = 0; i < composites.size(); i++) {
      MomentGroup.CompositeSums sums = group.composite(i);
      List<Tally> own = new ArrayList<>();
      composites.get(i).items().forEach(position -> own.add(byPosition.get(position)));
      tallies.put(
          composites.get(i),
          Tally.ofItems(
              sums.respondents(), own, new QuadraticSums(sums.yy(), sums.yv(), sums.vv())));
    }
    return tallies;
  }

  private static List<Measure> items(Measures measures) {
    return measures.of(Measure.Kind.ITEM);
  }

  private static List<Measure> composites(Measures measures) {
    return measures.all().stream().filter(measure -> !measure.isItem()).toList();
  }
}
