package vn.sipas.report.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Language;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.Results;
import vn.sipas.satisfaction.ResultsRequest;
import vn.sipas.satisfaction.ResultsService;
import vn.sipas.satisfaction.Viewer;
import vn.sipas.unit.Era;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;
import vn.sipas.unit.Units;

/** Asks for the results that a page shows. */
@ApplicationScoped
class ResultsReading {

  static final String OVERALL = "overall";
  static final String ALL = "all";

  private final ResultsService results;
  private final Units units;

  ResultsReading(ResultsService results, Units units) {
    this.results = results;
    this.units = units;
  }

  /**
   * Faults of the parameters are part of what is read: the page keeps its form and its summary.
   *
   * @throws Problem 404 without such a campaign, 403 for a unit viewer without a unit, 409 when the
   *     results cannot be computed
   */
  Reading read(String campaign, ResultsQuery asked, CurrentUser user, Language language) {
    ResultsRequest plain = results.request(campaign, Map.of());
    Viewer viewer = Viewer.of(user, language);
    ResultsQuery query = complete(asked, plain.boundaries(), viewer);
    Reading.Breakdown breakdown = null;
    List<Fault> faults = List.of();
    ResultsRequest summary = plain;
    try {
      ResultsRequest request = results.request(campaign, query.ofFigures());
      breakdown = breakdown(campaign, request, query, viewer);
      summary = of(request, List.of(), ALL);
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      faults = problem.faults();
    }
    return new Reading(
        query,
        plain.boundaries(),
        results.results(campaign, summary, viewer),
        results.variables(campaign, viewer),
        breakdown,
        faults);
  }

  private ResultsQuery complete(ResultsQuery asked, LocalDate boundaries, Viewer viewer) {
    ResultsQuery query =
        asked.asks(ResultsQuery.MEASURE) ? asked : asked.with(ResultsQuery.MEASURE, OVERALL);
    return query.asks(ResultsQuery.BY)
        ? query
        : query.with(ResultsQuery.BY, usual(query.boundaries(boundaries), viewer).code());
  }

  /** Districts as long as there are any, for a viewer of one of them its communes. */
  private UnitLevel usual(LocalDate boundaries, Viewer viewer) {
    boolean belowProvince =
        viewer.unitId().isPresent()
            && units
                .tree()
                .find(viewer.unitId().getAsInt())
                .filter(unit -> unit.level() != UnitLevel.PROVINCE)
                .isPresent();
    return Era.on(boundaries) == Era.TWO_LEVEL || belowProvince
        ? UnitLevel.COMMUNE
        : UnitLevel.DISTRICT;
  }

  private Reading.Breakdown breakdown(
      String campaign, ResultsRequest request, ResultsQuery query, Viewer viewer) {
    Optional<Within> within =
        within(query, request.boundaries()).filter(unit -> unit.narrows(request.by()).isPresent());
    Results above =
        within
            .map(unit -> of(request, List.of(unit.unit().level().code()), request.measure()))
            .map(asked -> results.results(campaign, asked, viewer))
            .orElse(null);
    return new Reading.Breakdown(
        request, results.results(campaign, request, viewer), within, above);
  }

  private Optional<Within> within(ResultsQuery query, LocalDate boundaries) {
    if (!query.asks(ResultsQuery.WITHIN)) {
      return Optional.empty();
    }
    String text = query.value(ResultsQuery.WITHIN);
    UnitTree tree = units.tree();
    Optional<Within> within = Within.of(text, tree, boundaries);
    if (within.isEmpty()) {
      throw Problem.invalid(
          List.of(new Fault(ResultsQuery.WITHIN, "unknown_unit", "result.fault.within", text)));
    }
    return within;
  }

  private static ResultsRequest of(ResultsRequest request, List<String> by, String measure) {
    return new ResultsRequest(
        by, measure, request.boundaries(), request.level(), false, request.targets());
  }
}
