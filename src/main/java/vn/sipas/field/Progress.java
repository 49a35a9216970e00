package vn.sipas.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.sipas.draw.DrawnCase;
import vn.sipas.estimation.ResponseRates;
import vn.sipas.estimation.planning.ClusterPlan;
import vn.sipas.estimation.planning.ExpectedPrecision;
import vn.sipas.platform.VietnameseOrder;

/**
 * How far the field has come, as a whole and by district, enumerator and mode.
 *
 * @param areas of the plan, with what it expects of each; empty where these are the districts, or
 *     the whole
 */
record Progress(
    Line total, List<Line> areas, List<Line> districts, List<Line> enumerators, List<Line> modes) {

  /**
   * Some of the cases.
   *
   * @param code empty for those without one
   * @param late open, and their day is over
   * @param rates those that are open count as of unknown eligibility, so that rates only rise
   * @param expected answers that the plan counts on; null without a plan
   * @param designEffect of the answers so far; null without any
   * @param precision if no more answers came; null without any
   */
  record Line(
      String code,
      String name,
      int cases,
      int open,
      int late,
      ResponseRates rates,
      Integer expected,
      Double designEffect,
      ExpectedPrecision precision) {

    public int closed() {
      return cases - open;
    }

    public long answers() {
      return rates.complete() + rates.partial();
    }

    /** Of what the plan expects; null without a plan. */
    public Double ofPlan() {
      return expected == null || expected == 0 ? null : Double.valueOf(1.0 * answers() / expected);
    }

    public Double halfWidth() {
      return precision == null ? null : precision.halfWidth();
    }
  }

  /** Names of what lines are about, by code. */
  record Names(
      Function<String, String> district,
      Function<String, String> enumerator,
      Function<String, String> mode) {}

  private static final double LEVEL = 0.95;

  /**
   * What lines are computed from besides their cases.
   *
   * @param certain strata whose one place was certain to be drawn
   */
  private record Basis(Supposed supposed, Set<String> certain, LocalDate today) {}

  /**
   * @param districtOf a commune's
   */
  static Progress of(
      List<CaseState> cases,
      Function<String, String> districtOf,
      Planned planned,
      Names names,
      Supposed supposed,
      LocalDate today) {
    Basis basis = new Basis(supposed, certain(cases), today);
    Map<String, List<CaseState>> districts =
        group(cases, one -> districtOf.apply(one.drawn().commune()));
    boolean apart =
        planned.expected().size() > 1
            && !districts.keySet().stream()
                .allMatch(code -> code.isEmpty() || planned.expected().containsKey(code));
    Map<String, List<CaseState>> areas =
        apart ? group(cases, one -> planned.areas().get(one.drawn().commune())) : Map.of();
    return new Progress(
        line("", "", cases, planned.total(), basis),
        lines(areas, planned.names()::get, planned.expected(), basis),
        lines(districts, names.district, apart ? Map.of() : planned.expected(), basis),
        lines(group(cases, one -> one.of().enumerator()), names.enumerator, Map.of(), basis),
        lines(
            group(cases, one -> one.of().mode() == null ? null : one.of().mode().code()),
            names.mode,
            Map.of(),
            basis));
  }

  private static Map<String, List<CaseState>> group(
      List<CaseState> cases, Function<CaseState, String> by) {
    Map<String, List<CaseState>> groups = new LinkedHashMap<>();
    for (CaseState one : cases) {
      String code = by.apply(one);
      groups.computeIfAbsent(code == null ? "" : code, key -> new ArrayList<>()).add(one);
    }
    return groups;
  }

  private static List<Line> lines(
      Map<String, List<CaseState>> groups,
      Function<String, String> names,
      Map<String, Integer> planned,
      Basis basis) {
    return groups.entrySet().stream()
        .map(
            group ->
                line(
                    group.getKey(),
                    group.getKey().isEmpty() ? "" : names.apply(group.getKey()),
                    group.getValue(),
                    planned.get(group.getKey()),
                    basis))
        .sorted(Comparator.comparing(Line::name, VietnameseOrder.INSTANCE))
        .toList();
  }

  private static Line line(
      String code, String name, List<CaseState> cases, Integer expected, Basis basis) {
    Double effect = designEffect(cases, basis);
    return new Line(
        code,
        name,
        cases.size(),
        (int) cases.stream().filter(CaseState::isOpen).count(),
        (int) cases.stream().filter(one -> one.isLate(basis.today)).count(),
        CaseRates.of(cases.stream().map(CaseState::of).toList()),
        expected,
        effect,
        effect == null ? null : precision(cases, effect, basis));
  }

  /** Whether the plan says how many answers are expected of a district. */
  public boolean planned() {
    return districts.stream().anyMatch(line -> line.expected() != null);
  }

  private static List<CaseState> answered(List<CaseState> cases) {
    return cases.stream().filter(one -> one.of().tookPart()).toList();
  }

  /** (1 + (b − 1)ρ)(1 + cv²(w)) of those that answered; null without any. */
  private static Double designEffect(List<CaseState> cases, Basis basis) {
    List<CaseState> answered = answered(cases);
    if (answered.isEmpty()) {
      return null;
    }
    double sum = answered.stream().mapToDouble(one -> one.drawn().weight()).sum();
    double squares = answered.stream().mapToDouble(one -> square(one.drawn().weight())).sum();
    double variation = Math.sqrt(Math.max(0, answered.size() * squares / square(sum) - 1));
    int clusters = clusters(answered, basis).size();
    double perCluster = clusters == 0 ? 1 : (double) answered.size() / clusters;
    return ClusterPlan.designEffect(perCluster, basis.supposed.correlation().value(), variation);
  }

  private static double square(double number) {
    return number * number;
  }

  /** Sampling units; of a place that was certain to be drawn they are its dossiers. */
  private static Set<String> clusters(List<CaseState> cases, Basis basis) {
    Set<String> clusters = new HashSet<>();
    for (CaseState one : cases) {
      DrawnCase drawn = one.drawn();
      if (drawn.samplingUnit() != null) {
        boolean certain = basis.certain.contains(drawn.stratum());
        clusters.add(certain ? "#" + one.number() : drawn.samplingUnit());
      }
    }
    return clusters;
  }

  /** Strata of one place: a draw leaves no place alone that stands for others. */
  private static Set<String> certain(List<CaseState> cases) {
    Map<String, Set<String>> places = new HashMap<>();
    cases.forEach(
        one ->
            places
                .computeIfAbsent(one.drawn().stratum(), key -> new HashSet<>())
                .add(one.drawn().samplingUnit()));
    places.values().removeIf(units -> units.size() > 1);
    return places.keySet();
  }

  /** The frame is as large as the main sample stands for. */
  private static ExpectedPrecision precision(
      List<CaseState> cases, double designEffect, Basis basis) {
    List<CaseState> answered = answered(cases);
    double standsFor =
        cases.stream()
            .filter(one -> !one.drawn().reserve())
            .mapToDouble(one -> one.drawn().weight())
            .sum();
    long inFrame = Math.max(answered.size(), Math.round(standsFor));
    int clusters = clusters(answered, basis).size();
    long strata = answered.stream().map(one -> one.drawn().stratum()).distinct().count();
    Long freedom = clusters == 0 ? null : Long.valueOf(clusters - strata);
    return freedom != null && freedom <= 0
        ? null
        : ExpectedPrecision.of(
            basis.supposed.share(), answered.size(), inFrame, designEffect, freedom, LEVEL);
  }
}
