package vn.sipas.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sipas.estimation.weighting.CategoryBalance;
import vn.sipas.estimation.weighting.Margin;
import vn.sipas.estimation.weighting.MarginCell;
import vn.sipas.satisfaction.WeightCell;
import vn.sipas.weigh.WeightSettings.CalibratedTo;

/**
 * Margins of the register in which every category has enough respondents.
 *
 * <p>Areas with fewer than {@value CategoryBalance#FEW} respondents are taken together with the
 * next one by code, the last with the one before; outcomes with fewer with the one that has the
 * next fewest. Respondents without a class are a category of their own, with the share of the
 * register that they have of the weights: nothing is known of them, so nothing moves them.
 */
final class MarginPlan {

  static final String AREA = "area";
  static final String OUTCOME = "outcome";

  /** Category of respondents who brought no class. */
  static final String UNTOLD = "-";

  private final CalibratedTo to;
  private final Register register;
  private final Map<String, String> areas = new HashMap<>();
  private final Map<String, String> outcomes = new HashMap<>();
  private final List<Margin> margins = new ArrayList<>();

  /** Respondents of a cell and Σ of their weights before calibration. */
  record Weighed(WeightCell cell, long respondents, double weight) {}

  MarginPlan(CalibratedTo to, Register register, List<Weighed> answered) {
    this.to = to;
    this.register = register;
    if (to.area) {
      margin(AREA, joinedAreas(answered), register.byArea(), areas, 0);
    }
    if (to.outcome) {
      double all = answered.stream().mapToDouble(Weighed::weight).sum();
      double untold =
          answered.stream()
              .filter(one -> one.cell().frameClass() == null)
              .mapToDouble(Weighed::weight)
              .sum();
      margin(OUTCOME, joinedOutcomes(answered), register.byClass(), outcomes, untold / all);
    }
  }

  List<Margin> margins() {
    return margins;
  }

  /** A cell's category in every margin. */
  MarginCell categories(WeightCell cell) {
    List<String> categories = new ArrayList<>();
    if (to.area) {
      String area = register.area(cell.stratum());
      categories.add(areas.getOrDefault(area, area));
    }
    if (to.outcome) {
      String own = cell.frameClass();
      categories.add(own == null ? UNTOLD : outcomes.getOrDefault(own, own));
    }
    return new MarginCell(categories);
  }

  private void margin(
      String variable,
      List<List<String>> joined,
      SortedMap<String, Long> counts,
      Map<String, String> names,
      double untold) {
    Map<String, Double> totals = new TreeMap<>();
    for (List<String> category : joined) {
      String name = String.join("+", category);
      double total = 0;
      for (String code : category) {
        names.put(code, name);
        total += counts.getOrDefault(code, 0L);
      }
      totals.put(name, (1 - untold) * total);
    }
    if (untold > 0) {
      totals.put(UNTOLD, untold * register.size());
    }
    margins.add(Margin.of(variable, totals));
  }

  private List<List<String>> joinedAreas(List<Weighed> answered) {
    SortedMap<String, Long> respondents = new TreeMap<>();
    register.byArea().keySet().forEach(area -> respondents.put(area, 0L));
    answered.forEach(
        one ->
            respondents.merge(register.area(one.cell().stratum()), one.respondents(), Long::sum));
    List<List<String>> joined = new ArrayList<>();
    List<String> waiting = new ArrayList<>();
    long waitingRespondents = 0;
    for (var area : respondents.entrySet()) {
      waiting.add(area.getKey());
      waitingRespondents += area.getValue();
      if (waitingRespondents >= CategoryBalance.FEW) {
        joined.add(waiting);
        waiting = new ArrayList<>();
        waitingRespondents = 0;
      }
    }
    if (joined.isEmpty()) {
      joined.add(waiting);
    } else {
      joined.get(joined.size() - 1).addAll(waiting);
    }
    return joined;
  }

  private List<List<String>> joinedOutcomes(List<Weighed> answered) {
    Map<String, Long> respondents = new TreeMap<>();
    register.byClass().keySet().forEach(code -> respondents.put(code, 0L));
    answered.stream()
        .filter(one -> one.cell().frameClass() != null)
        .forEach(one -> respondents.merge(one.cell().frameClass(), one.respondents(), Long::sum));
    List<List<String>> joined = new ArrayList<>();
    respondents.keySet().forEach(code -> joined.add(new ArrayList<>(List.of(code))));
    Comparator<List<String>> rising =
        Comparator.comparingLong(
                (List<String> category) -> category.stream().mapToLong(respondents::get).sum())
            .thenComparing(category -> category.get(0));
    joined.sort(rising);
    while (joined.size() > 1 && isFew(joined.get(0), respondents)) {
      joined.get(1).addAll(joined.remove(0));
      joined.get(0).sort(Comparator.naturalOrder());
      joined.sort(rising);
    }
    return joined;
  }

  private static boolean isFew(List<String> category, Map<String, Long> respondents) {
    return category.stream().mapToLong(respondents::get).sum() < CategoryBalance.FEW;
  }
}
