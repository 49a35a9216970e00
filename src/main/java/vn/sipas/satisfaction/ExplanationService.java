package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.campaign.Stream;
import vn.sipas.estimation.Driver;
import vn.sipas.estimation.Drivers;
import vn.sipas.estimation.IntervalChoice;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.Side;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.Explanation.Component;
import vn.sipas.satisfaction.ResultsService.Sampled;

/** Explains a sample's overall index. Source: {@code docs/methods.md} §11. */
@ApplicationScoped
public class ExplanationService {

  private final ResultsSubjects subjects;
  private final ResultsService results;

  ExplanationService(ResultsSubjects subjects, ResultsService results) {
    this.subjects = subjects;
    this.results = results;
  }

  /**
   * What the overall index rests on.
   *
   * @throws Problem 404 without such a campaign; 409 for a voluntary one, and as for results
   */
  public Explanation of(String campaign, Viewer viewer) {
    ResultsSubject subject = subjects.of(campaign);
    if (subject.campaign().stream() == Stream.VOLUNTARY) {
      throw new Problem(409, "voluntary_not_comparable", campaign);
    }
    var boundaries = subject.campaign().settings().boundaries();
    var request = ResultsRequest.of(boundaries, "all", "commune");
    Sampled sampled = results.sampledForCombining(subject, request, viewer);
    ProbabilityResults shown = results.described(subject, sampled, viewer);
    ShownFigures figures = new ShownFigures(shown.estimates());
    ProbabilityEstimate index = figures.of(Measure.OVERALL, Map.of()).orElseThrow();
    boolean known = !ShownFigures.isWithheld(index) && index.estimate() != null;
    return new Explanation(
        index,
        known ? drivers(sampled, figures) : List.of(),
        known ? new CommuneInfluence(sampled, figures).communes() : List.of(),
        sampled.errors().areOfResiduals(),
        shown);
  }

  private static List<Component> drivers(Sampled sampled, ShownFigures figures) {
    ResultsTable table = sampled.table();
    List<Measure> components = table.measures().of(Measure.Kind.COMPONENT);
    boolean hidden =
        components.stream()
            .map(component -> figures.of(component.code(), Map.of()).orElseThrow())
            .anyMatch(figure -> ShownFigures.isWithheld(figure) || figure.estimate() == null);
    if (hidden) {
      return List.of();
    }
    Measure overall = table.measures().select(Measure.OVERALL).orElseThrow().get(0);
    double level = table.request().level();
    List<Driver<Measure>> drivers =
        overall.isMeanOfItems()
            ? Drivers.ofMean(
                sides(sampled, components),
                weights(overall, components),
                1,
                IntervalChoice.wilson(level))
            : new Drivers(sampled.design())
                .ofPooled(
                    rows(table.cells().total(), components),
                    table.cells().total().rows(overall),
                    1,
                    level);
    return drivers.stream().map(driver -> component(table, driver)).toList();
  }

  private static Component component(ResultsTable table, Driver<Measure> driver) {
    return new Component(
        table.labels().label(driver.component(), Domain.EVERYBODY).measure(),
        driver.index(),
        driver.contribution(),
        driver.interval() == null ? null : driver.interval().lower(),
        driver.interval() == null ? null : driver.interval().upper());
  }

  private static Map<Measure, List<MomentRow>> rows(Cell cell, List<Measure> components) {
    Map<Measure, List<MomentRow>> rows = new LinkedHashMap<>();
    components.forEach(component -> rows.put(component, cell.rows(component)));
    return rows;
  }

  private static Map<Measure, Side> sides(Sampled sampled, List<Measure> components) {
    Map<Measure, Side> sides = new LinkedHashMap<>();
    components.forEach(
        component ->
            sides.put(component, sampled.figures().sides(component).get(Domain.EVERYBODY)));
    return sides;
  }

  /** What share of the mean a component's items have together. */
  private static Map<Measure, Double> weights(Measure overall, List<Measure> components) {
    Map<Measure, Double> weights = new HashMap<>();
    for (Measure component : components) {
      double sum = 0;
      for (int k = 0; k < overall.items().size(); k++) {
        boolean own = component.items().contains(overall.items().get(k));
        sum += own ? overall.shares().get(k) : 0;
      }
      weights.put(component, sum);
    }
    return weights;
  }
}
