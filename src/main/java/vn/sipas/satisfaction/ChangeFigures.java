package vn.sipas.satisfaction;

import java.util.ArrayList;
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

  /** One campaign's table: sides before, figures after hiding. */
  record Table(Sampled sampled, ShownFigures shown, Optional<ShownFigures> inOwnResults) {

    /** What may be shown of a figure, also in the results of the campaign itself. */
    Optional<ProbabilityEstimate> figure(String measure, Map<String, String> domain) {
      Optional<ProbabilityEstimate> own =
          inOwnResults.flatMap(figures -> figures.of(measure, domain));
      return own.filter(ShownFigures::isWithheld).or(() -> shown.of(measure, domain));
    }

    Map<Map<String, String>, Side> regular(String measure) {
      Map<Map<String, String>, Side> regular = new LinkedHashMap<>();
      sampled
          .table()
          .measures()
          .select(measure)
          .ifPresent(
              found ->
                  sampled
                      .figures()
                      .sides(found.get(0))
                      .forEach(
                          (domain, side) -> {
                            if (domain.flags().isEmpty()) {
                              regular.put(sampled.table().labels().codes(domain), side);
                            }
                          }));
      return regular;
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
    Map<Map<String, String>, List<Change>> byDomain = new LinkedHashMap<>();
    for (Measure measure : campaign.sampled.table().selected()) {
      Map<Map<String, String>, Side> others = reference.regular(measure.code());
      campaign
          .regular(measure.code())
          .forEach(
              (domain, side) -> {
                if (others.containsKey(domain)) {
                  byDomain
                      .computeIfAbsent(domain, key -> new ArrayList<>())
                      .add(change(measure, domain, side, others.get(domain)));
                }
              });
    }
    return byDomain.values().stream().flatMap(List::stream).toList();
  }

  private Change change(Measure measure, Map<String, String> domain, Side of, Side from) {
    var a = campaign.figure(measure.code(), domain).orElseThrow();
    var b = reference.figure(measure.code(), domain).orElseThrow();
    if (ShownFigures.isWithheld(a) || ShownFigures.isWithheld(b)) {
      return hidden(measure, a, b);
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
        side(a),
        side(b),
        worse(a.reliability(), b.reliability()),
        flags(measure));
  }

  private Change hidden(Measure measure, ProbabilityEstimate a, ProbabilityEstimate b) {
    List<String> flags =
        new ArrayList<>(
            Stream.of(a, b)
                .filter(ShownFigures::isWithheld)
                .flatMap(figure -> figure.flags().stream())
                .distinct()
                .toList());
    flags.addAll(flags(measure));
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
        null,
        null,
        DomainFigures.HIDDEN,
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

  private static Change.Side side(ProbabilityEstimate figure) {
    return new Change.Side(figure.respondents(), figure.estimate(), figure.interval());
  }

  private static String worse(String a, String b) {
    List<String> order = List.of(DomainFigures.OK, DomainFigures.CAUTION, DomainFigures.UNRELIABLE);
    return order.indexOf(a) >= order.indexOf(b) ? a : b;
  }
}
