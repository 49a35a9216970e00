package vn.sipas.report.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.access.CurrentUser;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.Stream;
import vn.sipas.estimation.Limits;
import vn.sipas.past.PublishedDifference;
import vn.sipas.past.PublishedFigure;
import vn.sipas.past.PublishedFigures;
import vn.sipas.platform.Language;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.ProbabilityEstimate;
import vn.sipas.satisfaction.ProbabilityResults;
import vn.sipas.satisfaction.ResultsRequest;
import vn.sipas.satisfaction.ResultsService;
import vn.sipas.satisfaction.Viewer;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Units;

/** What was published of the people that a campaign's figures are of, beside these. */
@ApplicationScoped
class PublishedReading {

  /**
   * @param now of the same measure; null when the campaign has no such measure
   */
  record Compared(
      PublishedFigure figure, ProbabilityEstimate now, PublishedDifference difference) {}

  private final PublishedFigures published;
  private final Campaigns campaigns;
  private final ResultsService results;
  private final Units units;

  PublishedReading(
      PublishedFigures published, Campaigns campaigns, ResultsService results, Units units) {
    this.published = published;
    this.campaigns = campaigns;
    this.results = results;
    this.units = units;
  }

  /**
   * By measure in the order of the results, newest first; empty for volunteers, who stand for
   * nobody else.
   *
   * @throws Problem 404 without such a campaign, and as for results
   */
  List<Compared> of(String code, CurrentUser user, Language language) {
    CampaignFacts campaign = campaigns.get(code);
    Viewer viewer = Viewer.of(user, language);
    List<PublishedFigure> figures = figures(campaign, viewer);
    if (figures.isEmpty()) {
      return List.of();
    }
    ResultsRequest everything = results.request(code, Map.of("measure", List.of("all")));
    var now = (ProbabilityResults) results.results(code, everything, viewer);
    Set<Integer> breaks = published.breaks();
    List<Compared> compared = new ArrayList<>();
    for (String measure : new MeasureOrder(now.definition()).summary()) {
      ProbabilityEstimate estimate =
          MeasureOrder.pick(List.of(measure), now.estimates()).stream().findFirst().orElse(null);
      figures.stream()
          .filter(figure -> figure.measure().equals(measure))
          .sorted((a, b) -> b.year() - a.year())
          .map(
              figure ->
                  new Compared(
                      figure,
                      estimate,
                      PublishedDifference.of(figure, present(campaign, estimate), breaks)))
          .forEach(compared::add);
    }
    return compared;
  }

  private List<PublishedFigure> figures(CampaignFacts campaign, Viewer viewer) {
    if (campaign.stream() != Stream.PROBABILITY) {
      return List.of();
    }
    var settings = campaign.settings();
    Integer id =
        viewer.unitId().isPresent()
            ? Integer.valueOf(viewer.unitId().getAsInt())
            : settings.unitId();
    Optional<AdministrativeUnit> unit =
        id == null ? Optional.empty() : units.tree().find(id.intValue());
    return unit.map(found -> published.of(found, settings.boundaries(), year(campaign)))
        .orElse(List.of());
  }

  private static int year(CampaignFacts campaign) {
    return campaign.settings().period().from().getYear();
  }

  /** What may not be read as a point is compared with nothing. */
  private static PublishedDifference.Present present(
      CampaignFacts campaign, ProbabilityEstimate estimate) {
    boolean readable =
        estimate != null
            && !estimate.isHidden()
            && !estimate.isBound()
            && !DomainFigures.UNRELIABLE.equals(estimate.reliability());
    var interval = readable ? estimate.interval() : null;
    return new PublishedDifference.Present(
        year(campaign),
        readable ? estimate.estimate() : null,
        interval == null ? null : new Limits(interval.lower(), interval.upper()),
        interval == null ? ResultsRequest.LEVEL : interval.level());
  }
}
