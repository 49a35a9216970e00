package vn.sipas.estimation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which components hold the overall index down ({@link Driver}). */
public final class Drivers {

  private final SampleDesign design;
  private final NumericEstimator estimator;

  public Drivers(SampleDesign design) {
    this.design = design;
    this.estimator = new NumericEstimator(design);
  }

  /**
   * The drivers of a pooled index, largest contribution first; components without an answer last.
   *
   * <p>Where respondents are the PSUs, or under a declared second stage, both kinds of rows must be
   * one per respondent; otherwise totals per PSU suffice.
   *
   * @param components rows of each component in the domain; together the items of the index
   * @param overall rows of all items pooled, by the same units
   * @param reference T in (0,1]: 1, or the target
   * @param level of the intervals
   * @throws IllegalArgumentException if the reference or level is out of range, nobody answered, or
   *     a component has answers in a unit where the index has none
   * @throws IllegalStateException if rows per respondent are needed and missing
   */
  public <K> List<Driver<K>> ofPooled(
      Map<K, ? extends Collection<MomentRow>> components,
      Collection<MomentRow> overall,
      double reference,
      double level) {
    checkReference(reference);
    var all = new DomainMoments(design, overall);
    Check.that(!all.counts().areNone(), "there is no valid answer to explain");
    var drivers = new ArrayList<Driver<K>>();
    components.forEach(
        (component, rows) ->
            drivers.add(pooled(component, new DomainMoments(design, rows), all, reference, level)));
    return sorted(drivers);
  }

  /**
   * The drivers of a weighted mean of components, largest contribution first.
   *
   * @param components each component's side in its table
   * @param weights a_c of each, summing to 1
   * @param reference T in (0,1]
   * @param choice of the components' default intervals
   * @throws IllegalArgumentException if the reference is out of range
   */
  public static <K> List<Driver<K>> ofMean(
      Map<K, Side> components, Map<K, Double> weights, double reference, IntervalChoice choice) {
    checkReference(reference);
    var drivers = new ArrayList<Driver<K>>();
    components.forEach(
        (component, side) ->
            drivers.add(ofMean(component, side, weights.get(component), reference, choice)));
    return sorted(drivers);
  }

  private static void checkReference(double reference) {
    Check.that(reference > 0 && reference <= 1, "a reference lies in (0,1]: %s", reference);
  }

  private <K> Driver<K> pooled(
      K component, DomainMoments part, DomainMoments all, double reference, double level) {
    if (part.counts().areNone()) {
      return new Driver<>(component, 0, null, null, null, null);
    }
    var ratio = estimator.ratio(rows(part, all, reference));
    return new Driver<>(
        component,
        part.weightedAnswers() / all.weightedAnswers(),
        part.weightedValue() / part.weightedAnswers(),
        ratio.estimate(),
        ratio.standardError(),
        ratio.wald(level).orElse(null));
  }

  /** T V_c − Y_c over V in every unit of the index. */
  private static List<NumericRow> rows(DomainMoments part, DomainMoments all, double reference) {
    var own = new TreeMap<SamplingUnit, MomentRow>();
    part.rows().forEach(row -> own.put(row.unit(), row));
    var rows = new ArrayList<NumericRow>();
    for (var row : all.rows()) {
      var c = own.remove(row.unit());
      double y = c == null ? 0 : reference * c.weightedAnswers() - c.weightedValue();
      rows.add(row(row, y));
    }
    Check.that(own.isEmpty(), "the index has no answers in %s", own.keySet());
    return rows;
  }

  private static NumericRow row(MomentRow all, double y) {
    boolean oneRespondent = all.unit().respondent() != null;
    double w = all.weightedRespondents();
    return new NumericRow(
        all.unit(),
        all.counts().respondents(),
        w,
        y,
        all.weightedAnswers(),
        oneRespondent ? QuadraticSums.of(1, y, all.weightedAnswers()) : QuadraticSums.ZERO,
        oneRespondent ? QuadraticSums.of(1 / w, y, all.weightedAnswers()) : QuadraticSums.ZERO);
  }

  private static <K> Driver<K> ofMean(
      K component, Side side, double weight, double reference, IntervalChoice choice) {
    var e = side.estimate();
    if (e.estimate() == null) {
      return new Driver<>(component, weight, null, null, null, null);
    }
    return new Driver<>(
        component,
        weight,
        e.estimate(),
        weight * (reference - e.estimate()),
        side.hasVariance() ? Double.valueOf(weight * e.standardError()) : null,
        side.interval(choice)
            .map(
                i -> new Limits(weight * (reference - i.upper()), weight * (reference - i.lower())))
            .orElse(null));
  }

  private static <K> List<Driver<K>> sorted(List<Driver<K>> drivers) {
    return drivers.stream()
        .sorted(
            Comparator.comparing(
                Driver<K>::contribution, Comparator.nullsLast(Comparator.reverseOrder())))
        .toList();
  }
}
