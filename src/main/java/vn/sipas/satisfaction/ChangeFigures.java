package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.campaign.TargetKind;
import vn.sipas.estimation.Dependence;
import vn.sipas.estimation.Difference;
import vn.sipas.estimation.GainTest;
import vn.sipas.estimation.IntervalChoice;
import vn.sipas.estimation.Limits;
import vn.sipas.estimation.Side;
import vn.sipas.figure.GainVerdict;
import vn.sipas.satisfaction.ResultsService.Sampled;

/**
 * Differences campaign − reference of the domains that both have. A difference is given only where
 * both sides may be shown.
 *
 * <p>Source: {@code docs/methods.md} §9 and §12.
 */
final class ChangeFigures {

  /**
   * One campaign's table: sides before, figures after hiding.
   *
   * @param own what the campaign's own results show, where they are others
   */
  record Table(Sampled sampled, ShownFigures shown, Optional<OwnResults> own) {

    /** What may be told of a figure, also to somebody who has the campaign's own results. */
    ProbabilityEstimate figure(Measure measure, Map<String, String> domain) {
      return shown
          .of(measure.code(), domain)
          .map(
              figure ->
                  own.isEmpty() || own.get().tell(local(measure), domain)
                      ? figure
                      : figure.hidden())
          .orElseGet(() -> silent(measure, domain));
    }

    /** The measure on the positions of this campaign's questionnaire. */
    private Measure local(Measure measure) {
      return sampled.table().measures().select(measure.code()).orElseThrow().get(0);
    }

    /** Of a domain without answers that looks hidden in the campaign's own results. */
    private ProbabilityEstimate silent(Measure measure, Map<String, String> domain) {
      var label = sampled.table().labels().label(measure, Domain.EVERYBODY);
      return ProbabilityEstimate.hidden(
          measure.code(),
          domain,
          new DomainFigures.Label(label.measure(), domains().get(domain).label().domain()),
          List.of());
    }

    /** One figure of each domain that results list, empty ones included that look hidden. */
    Map<Map<String, String>, ProbabilityEstimate> domains() {
      Map<Map<String, String>, ProbabilityEstimate> domains = new LinkedHashMap<>();
      own.ifPresent(results -> domains.putAll(results.shown().domains()));
      shown.domains().forEach(domains::putIfAbsent);
      return domains;
    }

    List<Map<String, String>> regular() {
      return domains().values().stream()
          .filter(figure -> FigureFlags.ofDomain(figure.flags()).isEmpty())
          .map(ProbabilityEstimate::domain)
          .toList();
    }

    Map<Map<String, String>, Side> sides(Measure measure) {
      Map<Map<String, String>, Side> sides = new HashMap<>();
      sampled
          .figures()
          .sides(local(measure))
          .forEach((domain, side) -> sides.put(sampled.table().labels().codes(domain), side));
      return sides;
    }
  }

  private final Comparison comparison;
  private final ChangesRequest request;
  private final Table campaign;
  private final Table reference;
  private final Dependence dependence;
  private final IntervalChoice choice;

  ChangeFigures(Comparison comparison, ChangesRequest request, Table campaign, Table reference) {
    this.comparison = comparison;
    this.request = request;
    this.campaign = campaign;
    this.reference = reference;
    this.dependence =
        comparison.communes().areAny()
            ? Dependence.sharedPsus(campaign.sampled.design(), reference.sampled.design())
            : Dependence.independentSamples();
    this.choice = IntervalChoice.wilson(request.table().level());
  }

  /** Everybody first, then the domains in the order of the campaign's table. */
  List<Change> all() {
    List<Map<String, String>> common = new ArrayList<>(campaign.regular());
    common.retainAll(new HashSet<>(reference.regular()));
    Map<Map<String, String>, List<Change>> byDomain = new LinkedHashMap<>();
    common.forEach(domain -> byDomain.put(domain, new ArrayList<>()));
    for (Measure measure : campaign.sampled.table().selected()) {
      var of = campaign.sides(measure);
      var from = reference.sides(measure);
      byDomain.forEach(
          (domain, changes) ->
              changes.add(change(measure, domain, of.get(domain), from.get(domain))));
    }
    return byDomain.values().stream().flatMap(List::stream).toList();
  }

  private Change change(Measure measure, Map<String, String> domain, Side of, Side from) {
    var a = campaign.figure(measure, domain);
    var b = reference.figure(measure, domain);
    if (ShownFigures.isWithheld(a) || ShownFigures.isWithheld(b)) {
      return withheld(measure, a, b);
    }
    Difference d = Difference.of(of, from, dependence, choice);
    List<GainTest> tests =
        d.difference() == null ? List.of() : gains(measure).stream().map(d::test).toList();
    return new Change(
        measure.code(),
        a.domain(),
        a.label(),
        d.kind().wireName(),
        d.difference(),
        d.standardError(),
        d.covariance(),
        d.degreesOfFreedom(),
        d.unionDegreesOfFreedom(),
        d.welchDegreesOfFreedom(),
        d.t(),
        d.pTwoSided(),
        span("mover", d.mover()),
        span("wald", d.wald()),
        tests.isEmpty() ? null : tests.get(0).gain(),
        tests.isEmpty() ? null : tests.get(0).outcome().wireName(),
        tests.stream().map(GainVerdict::of).toList(),
        Change.Side.of(a),
        Change.Side.of(b),
        worse(a.reliability(), b.reliability()),
        flags(measure));
  }

  private Change withheld(Measure measure, ProbabilityEstimate a, ProbabilityEstimate b) {
    List<String> flags =
        new ArrayList<>(
            Stream.of(a, b)
                .filter(ShownFigures::isWithheld)
                .flatMap(figure -> figure.flags().stream())
                .distinct()
                .toList());
    flags.addAll(flags(measure));
    boolean hidden = a.isHidden() || b.isHidden();
    return new Change(
        measure.code(),
        a.domain(),
        a.label(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        hidden ? null : Change.Side.of(a),
        hidden ? null : Change.Side.of(b),
        hidden ? DomainFigures.HIDDEN : DomainFigures.UNRELIABLE,
        flags);
  }

  private List<Double> gains(Measure measure) {
    if (!request.gains().isEmpty()) {
      return request.gains();
    }
    return comparison.campaign().targets().stream()
        .filter(target -> target.kind() == TargetKind.GAIN)
        .filter(target -> target.measure().equals(measure.code()))
        .filter(target -> request.reference().equals(target.referenceCampaign()))
        .filter(target -> target.value() < 1)
        .map(target -> target.value())
        .toList();
  }

  private List<String> flags(Measure measure) {
    boolean restricted =
        comparison.originals().stream()
            .anyMatch(original -> !items(original, measure).equals(compared(measure)));
    return restricted ? List.of("common_items_only") : List.of();
  }

  private List<String> compared(Measure measure) {
    return items(comparison.campaign(), measure);
  }

  private static List<String> items(ResultsSubject subject, Measure measure) {
    return subject.measures().select(measure.code()).stream()
        .flatMap(found -> found.get(0).items().stream())
        .map(position -> subject.survey().slots().get(position).code())
        .sorted()
        .toList();
  }

  private Change.Span span(String method, Limits limits) {
    return limits == null
        ? null
        : new Change.Span(method, choice.level(), limits.lower(), limits.upper());
  }

  /** Null without data on one side. */
  private static String worse(String a, String b) {
    if (a == null || b == null) {
      return null;
    }
    List<String> order = List.of(DomainFigures.OK, DomainFigures.CAUTION, DomainFigures.UNRELIABLE);
    return order.indexOf(a) >= order.indexOf(b) ? a : b;
  }
}
