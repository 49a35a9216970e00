package vn.sipas.backcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.PublicationFreeze;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Language;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.Results;
import vn.sipas.satisfaction.ResultsRequest;
import vn.sipas.satisfaction.ResultsService;
import vn.sipas.satisfaction.Viewer;

/** Leaves a place's interviews out of figures, or lets them in again, signed and reversible. */
@ApplicationScoped
class PlaceExclusions {

  static final int LONGEST_REASON = 500;

  private final Campaigns campaigns;
  private final InterviewRepository interviews;
  private final ResultsService results;
  private final PublicationFreeze freeze;
  private final CurrentUser user;
  private final AuditLog audit;
  private final Clock clock;

  PlaceExclusions(
      Campaigns campaigns,
      InterviewRepository interviews,
      ResultsService results,
      PublicationFreeze freeze,
      CurrentUser user,
      AuditLog audit,
      Clock clock) {
    this.campaigns = campaigns;
    this.interviews = interviews;
    this.results = results;
    this.freeze = freeze;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A measure of everybody, or of a district, with the interviews and without them; null: hidden.
   */
  record Effect(String domain, String measure, Double with, Double without) {}

  /** The last one first. */
  List<Decision> decisions(String campaign, String place) {
    return interviews.decisions(campaigns.get(campaign).id(), place);
  }

  int answers(String campaign, String place) {
    return interviews.numbers(campaigns.get(campaign).id(), place).size();
  }

  /** What leaving them out does to the index and its components, and to districts' index. */
  List<Effect> effects(String campaign, String place, Language language) {
    CampaignFacts facts = campaigns.get(campaign);
    Set<Long> otherwise = interviews.excludedOtherwise(facts.id(), place);
    Set<Long> all = new TreeSet<>(otherwise);
    all.addAll(interviews.numbers(facts.id(), place));
    var day = facts.settings().boundaries();
    Viewer viewer = Viewer.ofEverything(language);
    List<Effect> effects = new ArrayList<>();
    for (ResultsRequest request :
        List.of(ResultsRequest.of(day, "all"), ResultsRequest.of(day, "overall", "district"))) {
      Map<String, DomainFigures> without = new HashMap<>();
      results
          .resultsWithout(campaign, all, request, viewer)
          .estimates()
          .forEach(figures -> without.put(key(figures), figures));
      Results with = results.resultsWithout(campaign, otherwise, request, viewer);
      for (DomainFigures figures : with.estimates()) {
        boolean isItem = figures.measure().contains(".");
        if (!isItem && figures.domain().isEmpty() == request.by().isEmpty()) {
          effects.add(effect(figures, without.get(key(figures))));
        }
      }
    }
    return effects;
  }

  private static String key(DomainFigures figures) {
    return figures.measure() + figures.domain();
  }

  private static Effect effect(DomainFigures with, DomainFigures without) {
    return new Effect(
        with.domain().isEmpty() ? null : String.join(", ", with.label().domain().values()),
        with.label().measure(),
        with.value(),
        without == null ? null : without.value());
  }

  /**
   * @throws Problem 404 when nobody was interviewed there; 409 when the campaign is archived or its
   *     results were approved; 422 without a reason
   */
  void decide(String campaign, String place, boolean exclude, String reason) {
    CampaignFacts facts = campaigns.get(campaign);
    Set<Long> answers = interviews.numbers(facts.id(), place);
    if (answers.isEmpty() && decisions(campaign, place).isEmpty()) {
      throw Problem.notFound(place);
    } else if (facts.status() == CampaignStatus.ARCHIVED) {
      throw new Problem(409, "campaign_archived", campaign);
    }
    freeze.refuseIfFrozen(facts.id());
    String given = reason == null ? "" : reason.strip();
    if (given.isEmpty() || given.length() > LONGEST_REASON) {
      throw Problem.invalid(
          List.of(new Fault("reason", "reason", "backcheck.fault.reason", LONGEST_REASON)));
    }
    interviews.decide(
        facts.id(),
        place,
        new Decision(exclude, answers.size(), given, clock.instant(), user.name()),
        answers);
    audit.record(
        exclude ? AuditAction.ANSWERS_EXCLUDED : AuditAction.ANSWERS_KEPT,
        campaign,
        Map.of("place", place, "responses", answers.size()));
  }
}
