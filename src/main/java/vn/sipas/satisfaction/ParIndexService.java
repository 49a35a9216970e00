package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Stream;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.platform.Problem;

/** Turns a sample's overall index into points of the PAR Index. */
@ApplicationScoped
public class ParIndexService {

  private final ResultsSubjects subjects;
  private final ResultsService results;
  private final Variables variables;
  private final ParIndexConfig config;

  ParIndexService(
      ResultsSubjects subjects,
      ResultsService results,
      Variables variables,
      ParIndexConfig config) {
    this.subjects = subjects;
    this.results = results;
    this.variables = variables;
    this.config = config;
  }

  /**
   * The rule that held on the day on which a campaign ended.
   *
   * @throws Problem 404 without such a campaign; 409 for a voluntary one, and when no rule is known
   */
  public ParIndexRule rule(String campaign) {
    CampaignFacts facts = subjects.of(campaign).campaign();
    if (facts.stream() == Stream.VOLUNTARY) {
      throw new Problem(409, "voluntary_not_comparable", campaign);
    }
    LocalDate day = facts.settings().period().lastDay();
    return config.rules().stream()
        .filter(known -> known.holdsOn(day))
        .findFirst()
        .orElseThrow(() -> new Problem(409, "par_rule_unknown", Figures.date(day)));
  }

  /** The rules that are known. */
  public List<ParIndexRule> rules() {
    return config.rules();
  }

  /**
   * The points of a campaign's overall index.
   *
   * @throws Problem 404 without such a campaign; 403 for a viewer of less than a province, which
   *     the PAR Index is about; 409 as for results
   */
  public ParIndex points(String campaign, ParIndexRule rule, Viewer viewer) {
    ResultsRequest request = request(campaign, viewer);
    var figures = (ProbabilityResults) results.results(campaign, request, viewer);
    return points(figures, rule, viewer.language().locale());
  }

  /**
   * The receipt that the points of this moment have, without computing them.
   *
   * @throws Problem as for {@link #points}
   */
  String receipt(String campaign, Viewer viewer) {
    return results.receipt(campaign, request(campaign, viewer));
  }

  private ResultsRequest request(String campaign, Viewer viewer) {
    if (viewer.unitId().isPresent() && !variables.isProvince(viewer.unitId().getAsInt())) {
      throw new Problem(403, "forbidden");
    }
    var settings = subjects.of(campaign).campaign().settings();
    return ResultsRequest.of(settings.boundaries(), Measure.OVERALL);
  }

  private static ParIndex points(ProbabilityResults figures, ParIndexRule rule, Locale locale) {
    ProbabilityEstimate overall = figures.estimates().get(0);
    var interval = overall.interval();
    double most = rule.points();
    return new ParIndex(
        figures.campaign(),
        figures.stream(),
        rule.criterion(),
        overall.estimate() == null ? null : Double.valueOf(most * overall.estimate()),
        interval == null
            ? null
            : new ParIndex.PointInterval(
                interval.method(),
                interval.level(),
                most * interval.lower(),
                most * interval.upper()),
        most,
        overall.estimate(),
        new ParIndex.Rule(rule.formula(locale), rule.from(), rule.until(), rule.source(locale)),
        overall.reliability(),
        overall.flags(),
        Messages.text(locale, "satisfaction.par.note"),
        figures.definition(),
        figures.design(),
        figures.receipt(),
        figures.asOf(),
        figures.sampleData());
  }
}
