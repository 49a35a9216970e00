package vn.sipas.estimation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The index without each PSU, from the same moments as the index ({@link Influence}). */
public final class InfluenceEstimator {

  private final SampleDesign design;
  private final DesignVariance variance;

  public InfluenceEstimator(SampleDesign design) {
    this.design = design;
    this.variance = new DesignVariance(design);
  }

  /**
   * The influence on a pooled ratio; empty without an answer.
   *
   * @throws IllegalArgumentException if a row contradicts the design
   */
  public Optional<Influence> of(Collection<MomentRow> rows) {
    return of(List.of(new RatioEstimator.Part(1, rows)));
  }

  /**
   * The influence on a mean of measures; empty when one of them has no answer.
   *
   * @throws IllegalArgumentException if a row contradicts the design
   * @throws IllegalStateException if a second stage is declared and the rows are not one per
   *     respondent
   */
  public Optional<Influence> of(List<RatioEstimator.Part> parts) {
    var moments = parts.stream().map(part -> new DomainMoments(design, part.rows())).toList();
    if (moments.stream().anyMatch(part -> part.counts().areNone())) {
      return Optional.empty();
    }
    var replicated = new ArrayList<ReplicatedRatio>();
    for (int k = 0; k < parts.size(); k++) {
      replicated.add(new ReplicatedRatio(parts.get(k).weight(), moments.get(k).rows()));
    }
    return Optional.of(influence(replicated, moments));
  }

  private Influence influence(List<ReplicatedRatio> parts, List<DomainMoments> moments) {
    double estimate = parts.stream().mapToDouble(ReplicatedRatio::full).sum();
    SortedSet<SamplingUnit> units = new TreeSet<>();
    moments.forEach(part -> part.rows().forEach(row -> units.add(deleted(row.unit()))));
    var without = new ArrayList<Influence.Without>();
    for (var unit : units) {
      if (unit.psu() != null) {
        var value = replicate(parts, unit);
        without.add(
            new Influence.Without(
                unit, value, value == null ? null : Double.valueOf(value - estimate)));
      }
    }
    return new Influence(
        estimate, List.copyOf(without), jackknife(parts, moments, units, estimate));
  }

  /** What is left out at once: a PSU, or a respondent where respondents are the PSUs. */
  private static SamplingUnit deleted(SamplingUnit unit) {
    return unit.psu() == null ? unit : unit.whole();
  }

  /** R without a unit; null when some part has nobody left. */
  private Double replicate(List<ReplicatedRatio> parts, SamplingUnit unit) {
    var values =
        parts.stream().map(p -> p.without(unit, design.stratum(unit.stratum()).sampled())).toList();
    return values.stream().anyMatch(Objects::isNull)
        ? null
        : Double.valueOf(values.stream().mapToDouble(Double::doubleValue).sum());
  }

  private Double jackknife(
      List<ReplicatedRatio> parts,
      List<DomainMoments> moments,
      SortedSet<SamplingUnit> units,
      double estimate) {
    double sum = 0;
    int lonely = 0;
    var strata = new TreeSet<String>();
    units.forEach(unit -> strata.add(unit.stratum()));
    for (var code : strata) {
      var stratum = design.stratum(code);
      lonely += stratum.isLonely() ? 1 : 0;
      var of = units.stream().filter(unit -> unit.stratum().equals(code)).toList();
      var squares = stratum.fraction() == 1 ? Double.valueOf(0) : squares(parts, of, estimate);
      if (squares == null) {
        return null;
      }
      sum += (1 - stratum.fraction()) * squares;
    }
    if (lonely > 0 && design.lonelyPsu() == LonelyPsu.REFUSE
        || lonely > 0 && design.lonelyPsu() == LonelyPsu.AVERAGE && lonely == strata.size()) {
      return null;
    }
    boolean average = lonely > 0 && design.lonelyPsu() == LonelyPsu.AVERAGE;
    double scale = average ? (double) strata.size() / (strata.size() - lonely) : 1;
    return scale * sum + secondStage(parts, moments);
  }

  /** (n − 1)/n Σ (R_(hi) − R)² of one stratum; null when it cannot be known. */
  private Double squares(List<ReplicatedRatio> parts, List<SamplingUnit> units, double estimate) {
    var stratum = design.stratum(units.get(0).stratum());
    if (stratum.isLonely() && design.lonelyPsu() != LonelyPsu.ADJUST) {
      return 0.0;
    }
    double sum = 0;
    for (var unit : units) {
      var value = replicate(parts, unit);
      if (value == null || unit.psu() == null && unit.respondent() == null) {
        return null;
      }
      sum += (value - estimate) * (value - estimate);
    }
    double n = stratum.sampled();
    if (n > units.size()) {
      var nobody = new SamplingUnit(stratum.code(), "", "");
      var value = replicate(parts, nobody);
      sum += (n - units.size()) * (value - estimate) * (value - estimate);
    }
    return n == 1 ? sum : (n - 1) / n * sum;
  }

  private double secondStage(List<ReplicatedRatio> parts, List<DomainMoments> moments) {
    if (!design.hasSecondStage()) {
      return 0;
    }
    var terms = new ArrayList<Linearised.Term>();
    for (int k = 0; k < parts.size(); k++) {
      var linearised = Linearised.ofRatio(moments.get(k));
      if (parts.size() == 1) {
        return variance.secondStage(linearised);
      }
      terms.add(new Linearised.Term(parts.get(k).weight(), linearised));
    }
    return variance.secondStage(Linearised.combine(terms));
  }
}
