package vn.sipas.satisfaction;

import java.util.List;
import java.util.Locale;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Stream;
import vn.sipas.campaign.Target;
import vn.sipas.campaign.TargetKind;
import vn.sipas.satisfaction.moment.MomentPlan;
import vn.sipas.survey.IndexDefinition;
import vn.sipas.survey.SurveyVersion;

/**
 * What is measured, how it was drawn and weighted, and what it is held against.
 *
 * @param calibrated null when no calibrated weights are in force
 */
record ResultsSubject(
    CampaignFacts campaign,
    CampaignDesign design,
    CalibratedWeights calibrated,
    List<Target> targets,
    SurveyVersion survey,
    IndexDefinition definition) {

  Measures measures() {
    return new Measures(survey, definition);
  }

  /** What figures of any table need: counts and second-order sums of every measure. */
  MomentPlan momentPlan() {
    return Tallies.plan(measures(), scoring(), campaign.stream() == Stream.PROBABILITY);
  }

  ItemScoring scoring() {
    String item = definition.components().get(0).items().get(0);
    return ItemScoring.of(definition.itemValue(), survey.slot(item));
  }

  /** Shares that a measure should reach; a gain is judged between campaigns, not here. */
  List<Double> targets(Measure measure, ResultsRequest request) {
    if (!request.targets().isEmpty()) {
      return request.targets();
    }
    return targets.stream()
        .filter(target -> target.measure().equals(measure.code()))
        .filter(target -> target.kind() == TargetKind.ABSOLUTE)
        .map(Target::value)
        .toList();
  }

  ResultsDefinition described(String language) {
    return new ResultsDefinition(
        survey.survey(),
        survey.version(),
        definition.code(),
        definition.version(),
        definition.title().in(language),
        definition.itemValue().name().toLowerCase(Locale.ROOT),
        definition.aggregation().name().toLowerCase(Locale.ROOT),
        scoring().satisfied(),
        definition.components().stream()
            .map(
                component ->
                    new ResultsDefinition.ComponentItems(
                        component.code(), component.part().code(), component.items()))
            .toList(),
        targets.stream()
            .map(
                target ->
                    new ResultsDefinition.CampaignTarget(
                        target.measure(),
                        target.kind().code(),
                        target.value(),
                        target.referenceCampaign(),
                        target.note()))
            .toList());
  }
}
