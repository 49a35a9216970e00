package vn.sipas.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.WeightCell;
import vn.sipas.satisfaction.WeightedSample;
import vn.sipas.weigh.SampledCase.Eligibility;
import vn.sipas.weigh.SampledCase.Place;
import vn.sipas.weigh.WeightingClass.Draft;
import vn.sipas.weigh.WeightingClass.Why;

/**
 * Weighting classes of stratum × frame class. With base weights b = design weight × release factor:
 *
 * <pre>
 * e_h  = Σ b (eligible) / Σ b (eligible or not eligible)      per stratum; 1 where none is known
 * T_hc = Σ b (eligible) + e_h Σ b (unknown)                   cases of a stratum and outcome
 * q_h  = Σ b (respondents without a class) / Σ b (respondents)
 * f_c  = Σ_h (1 − q_h) T_hc / Σ b (respondents of the class)  T_h / R_h for those without a class
 * </pre>
 *
 * <p>The final weights of a class's respondents sum to its estimated eligible total, less the share
 * for which those without a class stand, and all together to Σ T.
 *
 * <p>How a dossier ended decides who answers and how satisfied he is; where he lives matters less.
 * So a class with too few respondents, or too large a factor, joins the class of the same outcome
 * in another stratum with the nearest response rate (then more respondents, then by code), the one
 * with the fewest respondents first. Only an outcome with too few respondents in the whole sample
 * joins another, in all strata: again the one with the nearest response rate. Source: {@code
 * docs/weights.md}; AAPOR, Standard Definitions (2023), on e; Oh &amp; Scheuren 1983.
 */
final class NonResponseClasses {

  private static final double ROUNDING = 1e-9;

  private static final Comparator<Draft> FEWEST =
      Comparator.comparingLong((Draft one) -> one.respondents).thenComparing(Draft::name);

  private final WeightSettings settings;
  private final Release release;
  private final SortedMap<String, StratumResponse> strata = new TreeMap<>();
  private final List<WeightingClass> classes;

  /**
   * @throws Problem 409 when nobody answered, or somebody did in a stratum where nobody is eligible
   */
  NonResponseClasses(
      List<SampledCase> issued,
      List<WeightedSample.Group> answered,
      Release release,
      WeightSettings settings) {
    this.settings = settings;
    this.release = release;
    if (answered.isEmpty()) {
      throw new Problem(409, "weights_without_answers");
    }
    strata(issued, answered);
    classes = finished(withoutRareOutcomes(drafts(issued, answered)));
  }

  private void strata(List<SampledCase> issued, List<WeightedSample.Group> answered) {
    Map<String, StratumResponse.Sums> sums = new TreeMap<>();
    issued.forEach(
        one ->
            sums.computeIfAbsent(one.stratum(), key -> new StratumResponse.Sums())
                .add(one.eligibility(), base(one)));
    answered.forEach(
        group ->
            sums.computeIfAbsent(group.cell().stratum(), key -> new StratumResponse.Sums())
                .add(group, base(group)));
    sums.forEach((code, own) -> strata.put(code, own.of(code, settings.eligible())));
    strata.values().stream()
        .filter(one -> one.respondents() > 0 && one.eligibleWeight() <= 0)
        .findFirst()
        .ifPresent(
            one -> {
              throw new Problem(409, "weights_nobody_eligible", one.stratum());
            });
  }

  private double base(SampledCase one) {
    return one.weight() * release.factor(one.place());
  }

  /** Of all respondents of the group. */
  private double base(WeightedSample.Group group) {
    WeightCell cell = group.cell();
    return group.weight()
        * group.responses()
        * release.factor(new Place(cell.stratum(), cell.samplingUnit()));
  }

  /** By outcome, one for each stratum in which a case or a respondent weighs anything. */
  private SortedMap<String, List<Draft>> drafts(
      List<SampledCase> issued, List<WeightedSample.Group> answered) {
    SortedMap<String, SortedMap<String, Draft>> drafts = new TreeMap<>();
    for (SampledCase one : issued) {
      Draft draft = draft(drafts, one.stratum(), one.frameClass());
      StratumResponse stratum = strata.get(one.stratum());
      draft.cases++;
      if (one.eligibility() == Eligibility.YES) {
        draft.eligible++;
        draft.eligibleWeight += stratum.told() * base(one);
      } else if (one.eligibility() == Eligibility.UNKNOWN) {
        draft.unknown++;
        draft.eligibleWeight += stratum.told() * stratum.eligibleShare() * base(one);
      }
    }
    for (WeightedSample.Group group : answered) {
      if (group.cell().frameClass() != null) {
        Draft draft = draft(drafts, group.cell().stratum(), group.cell().frameClass());
        draft.respondents += group.responses();
        draft.respondingWeight += base(group);
      }
    }
    SortedMap<String, List<Draft>> weighty = new TreeMap<>();
    drafts.forEach(
        (outcome, own) -> {
          List<Draft> left =
              own.values().stream()
                  .filter(one -> one.eligibleWeight > 0 || one.respondents > 0)
                  .toList();
          if (!left.isEmpty()) {
            weighty.put(outcome, left);
          }
        });
    return weighty;
  }

  private static Draft draft(
      SortedMap<String, SortedMap<String, Draft>> drafts, String stratum, String frameClass) {
    return drafts
        .computeIfAbsent(frameClass, key -> new TreeMap<>())
        .computeIfAbsent(stratum, key -> new Draft(stratum, frameClass));
  }

  /** The classes of every outcome, or of outcomes that were joined. */
  private List<List<Draft>> withoutRareOutcomes(SortedMap<String, List<Draft>> drafts) {
    List<List<Draft>> outcomes = new ArrayList<>(drafts.values());
    while (outcomes.size() > 1) {
      Map<Draft, List<Draft>> wholes =
          outcomes.stream().collect(Collectors.toMap(NonResponseClasses::whole, one -> one));
      Draft rare =
          wholes.keySet().stream()
              .filter(one -> one.respondents < settings.smallest() || one.eligibleWeight == 0)
              .min(FEWEST)
              .orElse(null);
      if (rare == null) {
        break;
      }
      List<Draft> taken = wholes.remove(rare);
      List<Draft> taking = wholes.get(nearest(rare, wholes.keySet()));
      outcomes.remove(taken);
      outcomes.remove(taking);
      outcomes.add(joined(taking, taken));
    }
    return outcomes;
  }

  /** All classes of an outcome as one. */
  private static Draft whole(List<Draft> outcome) {
    Draft whole = new Draft("", outcome.get(0).frameClasses.get(0));
    outcome.forEach(one -> whole.take(one, Why.RARE));
    return whole;
  }

  /** In every stratum apart. */
  private static List<Draft> joined(List<Draft> taking, List<Draft> taken) {
    SortedMap<String, Draft> byStratum = new TreeMap<>();
    taking.forEach(one -> byStratum.put(one.strata.get(0), one));
    for (Draft one : taken) {
      Draft other = byStratum.putIfAbsent(one.strata.get(0), one);
      if (other != null) {
        other.take(one, Why.RARE);
      }
    }
    return List.copyOf(byStratum.values());
  }

  private static Draft nearest(Draft weak, Iterable<Draft> others) {
    Draft nearest = null;
    Comparator<Draft> order =
        Comparator.comparingDouble((Draft one) -> Math.abs(one.rate() - weak.rate()))
            .thenComparing(one -> -one.respondents)
            .thenComparing(Draft::name);
    for (Draft other : others) {
      nearest = nearest == null || order.compare(other, nearest) < 0 ? other : nearest;
    }
    return nearest;
  }

  private List<WeightingClass> finished(List<List<Draft>> outcomes) {
    return outcomes.stream()
        .flatMap(outcome -> joinedOverStrata(outcome).stream())
        .sorted(Comparator.comparing(Draft::name))
        .map(one -> one.finished(why(one)))
        .toList();
  }

  private List<Draft> joinedOverStrata(List<Draft> outcome) {
    List<Draft> left = new ArrayList<>(outcome);
    while (left.size() > 1) {
      Draft weak = left.stream().filter(one -> why(one) != null).min(FEWEST).orElse(null);
      if (weak == null) {
        break;
      }
      left.remove(weak);
      nearest(weak, left).take(weak, why(weak));
    }
    return left;
  }

  private Why why(Draft one) {
    if (one.respondents < settings.smallest()) {
      return Why.FEW;
    }
    if (one.factor() > settings.largest() * (1 + ROUNDING)) {
      return Why.LARGE;
    }
    return one.factor() < 1 - ROUNDING ? Why.BELOW_ONE : null;
  }

  /**
   * Factor of a respondent, also of one who is still to come.
   *
   * @param frameClass null when he told none
   */
  double factor(String stratum, String frameClass) {
    if (frameClass != null) {
      for (WeightingClass one : classes) {
        if (one.factor() != null && one.holds(stratum, frameClass)) {
          return one.factor();
        }
      }
    }
    StratumResponse own = strata.get(stratum);
    return own != null && own.respondents() > 0
        ? own.eligibleWeight() / own.respondingWeight()
        : sum(StratumResponse::eligibleWeight) / sum(StratumResponse::respondingWeight);
  }

  private double sum(ToDoubleFunction<StratumResponse> part) {
    return strata.values().stream().mapToDouble(part).sum();
  }

  /** In the order of outcomes, then strata. */
  List<WeightingClass> classes() {
    return classes;
  }

  List<StratumResponse> strata() {
    return List.copyOf(strata.values());
  }
}
