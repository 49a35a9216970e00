package vn.sipas.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.plan.Correlation.Source;

/** How much alike the answers of one commune are supposed to be before all of them are there. */
@ApplicationScoped
public class Correlations {

  private final PlanRepository plans;
  private final EarlierSurveys surveys;
  private final Campaigns campaigns;

  Correlations(PlanRepository plans, EarlierSurveys surveys, Campaigns campaigns) {
    this.plans = plans;
    this.surveys = surveys;
    this.campaigns = campaigns;
  }

  /** That of the signed plan, else what the earlier campaign tells, else the usual one. */
  public Correlation of(CampaignFacts campaign) {
    return plans
        .signed(campaign.id())
        .map(
            plan ->
                new Correlation(plan.settings().correlation(), Source.PLAN, plan.version(), null))
        .or(() -> earlier(campaign))
        .orElse(Correlation.USUAL);
  }

  private Optional<Correlation> earlier(CampaignFacts campaign) {
    return surveys
        .proposed(campaign, campaigns.targets(campaign.id()))
        .flatMap(
            before ->
                surveys
                    .correlation(before)
                    .map(told -> Math.max(told, Planning.SMALLEST_CORRELATION))
                    .map(told -> new Correlation(told, Source.EARLIER, null, before.code())));
  }
}
