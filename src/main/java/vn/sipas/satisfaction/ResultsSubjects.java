package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.Instrument;
import vn.sipas.campaign.Stream;
import vn.sipas.platform.Problem;
import vn.sipas.survey.IndexDefinition;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;

/** Finds a campaign's questionnaire and index definition. */
@ApplicationScoped
class ResultsSubjects {

  private final Campaigns campaigns;
  private final Surveys surveys;
  private final WeightsInForce weights;

  ResultsSubjects(Campaigns campaigns, Surveys surveys, WeightsInForce weights) {
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.weights = weights;
  }

  boolean exists(String code) {
    return campaigns.find(code).isPresent();
  }

  /**
   * @throws Problem 404 when there is no such campaign, 409 when its questionnaire has no index
   */
  ResultsSubject of(String code) {
    CampaignFacts campaign = campaigns.get(code);
    Instrument instrument = campaign.settings().instrument();
    SurveyVersion survey =
        surveys
            .find(instrument.survey(), instrument.surveyVersion())
            .orElseThrow(() -> new IllegalStateException("No questionnaire for " + code));
    return new ResultsSubject(
        campaign,
        campaigns.design(campaign.id()),
        calibrated(campaign),
        campaigns.targets(campaign.id()),
        survey,
        definition(instrument, survey));
  }

  private CalibratedWeights calibrated(CampaignFacts campaign) {
    boolean sample = campaign.stream() == Stream.PROBABILITY;
    return sample ? weights.calibrated(campaign.id()).orElse(null) : null;
  }

  private static IndexDefinition definition(Instrument instrument, SurveyVersion survey) {
    if (survey.definitions().isEmpty()) {
      throw new Problem(409, "no_index", survey.survey());
    }
    return instrument.definition() == null
        ? survey.definitions().get(0)
        : survey
            .definition(instrument.definition(), instrument.definitionVersion())
            .orElseThrow(() -> new Problem(409, "no_index", survey.survey()));
  }
}
