package vn.sipas.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.Stream;
import vn.sipas.campaign.Target;
import vn.sipas.estimation.planning.ClusterPlan;
import vn.sipas.plan.EarlierFigures.Figure;
import vn.sipas.platform.Language;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.ProbabilityEstimate;
import vn.sipas.satisfaction.ProbabilityResults;
import vn.sipas.satisfaction.ResultsService;
import vn.sipas.satisfaction.Viewer;
import vn.sipas.unit.UnitLevel;

/** What earlier campaigns tell for the plan of another. */
@ApplicationScoped
class EarlierSurveys {

  private static final String MEASURE = "overall";

  private final Campaigns campaigns;
  private final ResultsService results;

  EarlierSurveys(Campaigns campaigns, ResultsService results) {
    this.campaigns = campaigns;
    this.results = results;
  }

  /** Campaigns that may tell something, newest first. */
  List<CampaignFacts> all(CampaignFacts campaign) {
    return campaigns.list(null).stream()
        .filter(other -> other.id() != campaign.id() && other.stream() == Stream.PROBABILITY)
        .filter(other -> other.status() != CampaignStatus.DRAFT)
        .toList();
  }

  /** The one that a gain is measured from, or else the last one before. */
  Optional<CampaignFacts> proposed(CampaignFacts campaign, List<Target> targets) {
    List<CampaignFacts> all = all(campaign);
    return targets.stream()
        .flatMap(target -> all.stream().filter(it -> it.code().equals(target.referenceCampaign())))
        .findFirst()
        .or(
            () ->
                all.stream()
                    .filter(it -> begin(it).isBefore(begin(campaign)))
                    .max(Comparator.comparing(EarlierSurveys::begin)));
  }

  private static LocalDate begin(CampaignFacts campaign) {
    return campaign.settings().period().from();
  }

  /**
   * Its figures on the boundaries of a frame; empty when it has none.
   *
   * @param level of the areas
   */
  Optional<EarlierFigures> figures(CampaignFacts earlier, LocalDate boundaries, UnitLevel level) {
    List<ProbabilityEstimate> estimates;
    try {
      estimates = estimates(earlier.code(), boundaries, level.code());
    } catch (Problem nothingToTell) {
      return Optional.empty();
    }
    Map<String, Figure> areas = new HashMap<>();
    ProbabilityEstimate whole = null;
    for (ProbabilityEstimate estimate : estimates) {
      String area = estimate.domain().get(level.code());
      if (estimate.domain().isEmpty()) {
        whole = estimate;
      } else if (area != null && isTold(estimate)) {
        areas.put(area, figure(estimate));
      }
    }
    return whole == null || !isTold(whole)
        ? Optional.empty()
        : Optional.of(figures(earlier, whole, areas));
  }

  /** ρ of its answers; empty when it tells none. */
  Optional<Double> correlation(CampaignFacts earlier) {
    return figures(earlier, earlier.settings().boundaries(), UnitLevel.PROVINCE)
        .map(EarlierFigures::correlation);
  }

  private List<ProbabilityEstimate> estimates(String code, LocalDate boundaries, String by) {
    Map<String, List<String>> parameters =
        Map.of(
            "by",
            List.of(by),
            "measure",
            List.of(MEASURE),
            "boundaries",
            List.of(boundaries.toString()));
    var found =
        results.results(
            code, results.request(code, parameters), Viewer.ofEverything(Language.VIETNAMESE));
    return ((ProbabilityResults) found).estimates();
  }

  private static boolean isTold(ProbabilityEstimate estimate) {
    return estimate.estimate() != null
        && estimate.standardError() != null
        && estimate.standardError() > 0
        && !estimate.reliability().equals(DomainFigures.UNRELIABLE);
  }

  private static Figure figure(ProbabilityEstimate estimate) {
    return new Figure(estimate.estimate(), estimate.standardError(), estimate.respondents());
  }

  private EarlierFigures figures(
      CampaignFacts earlier, ProbabilityEstimate whole, Map<String, Figure> areas) {
    CampaignDesign design = campaigns.design(earlier.id());
    double variation = variation(design);
    Double perCommune =
        design.respondentIsPsu() || whole.psus() == null
            ? null
            : (double) whole.respondents() / whole.psus();
    Double designEffect = whole.designEffect();
    boolean tells = perCommune != null && perCommune > 1 && designEffect != null;
    return new EarlierFigures(
        earlier.code(),
        earlier.settings().name(),
        earlier.settings().nameEn(),
        figure(whole),
        areas,
        designEffect,
        perCommune,
        tells ? ClusterPlan.correlation(designEffect, perCommune, variation) : null,
        variation);
  }

  /** Of the sampling units' weights, as if each had as many respondents as the others. */
  private static double variation(CampaignDesign design) {
    double[] weights =
        design.samplingUnits().stream()
            .filter(unit -> unit.weight() != null)
            .mapToDouble(CampaignDesign.SamplingUnit::weight)
            .toArray();
    double mean = Arrays.stream(weights).average().orElse(1);
    double squares = Arrays.stream(weights).map(w -> (w - mean) * (w - mean)).average().orElse(0);
    return Math.sqrt(squares) / mean;
  }
}
