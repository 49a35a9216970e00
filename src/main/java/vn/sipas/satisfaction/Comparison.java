package vn.sipas.satisfaction;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.Stream;
import vn.sipas.platform.Problem;
import vn.sipas.survey.Component;
import vn.sipas.survey.IndexDefinition;
import vn.sipas.survey.Slot;
import vn.sipas.survey.SurveyVersion;

/**
 * Two campaigns made comparable: both under the campaign's index definition, restricted to the
 * items that both asked, and with sampling units of the same code where they are the same.
 *
 * @param campaign the campaign on the common definition
 * @param reference the reference on the common definition, its design aligned
 * @param originals both as they are, campaign first
 */
record Comparison(
    ResultsSubject campaign,
    ResultsSubject reference,
    CommonItems items,
    SharedCommunes communes,
    List<ResultsSubject> originals) {

  /**
   * @throws Problem 409 for voluntary campaigns, different streams or no common item
   */
  static Comparison of(ResultsSubject campaign, ResultsSubject reference) {
    refuseVolunteers(campaign, reference);
    CommonItems items = CommonItems.of(campaign, reference);
    if (items.areNone()) {
      throw new Problem(
          409, "no_common_items", campaign.campaign().code(), reference.campaign().code());
    }
    IndexDefinition definition = items.restrict(campaign.definition());
    SharedCommunes communes = SharedCommunes.of(campaign.design(), reference.design());
    return new Comparison(
        on(campaign, campaign.design(), definition),
        on(reference, communes.reference(), definition),
        items,
        communes,
        List.of(campaign, reference));
  }

  private static void refuseVolunteers(ResultsSubject campaign, ResultsSubject reference) {
    Stream a = campaign.campaign().stream();
    Stream b = reference.campaign().stream();
    if (a != b) {
      throw new Problem(
          409, "streams_differ", campaign.campaign().code(), reference.campaign().code());
    } else if (a == Stream.VOLUNTARY) {
      throw new Problem(409, "voluntary_not_comparable", campaign.campaign().code());
    }
  }

  private static ResultsSubject on(
      ResultsSubject subject, CampaignDesign design, IndexDefinition definition) {
    CalibratedWeights calibrated = subject.calibrated();
    return new ResultsSubject(
        subject.campaign(),
        design,
        calibrated == null ? null : calibrated.coded(subject.design(), design),
        subject.targets(),
        subject.survey(),
        definition);
  }

  /** Whether both indices were made of the same items in the same way. */
  boolean isOnOneDefinition() {
    IndexDefinition a = originals.get(0).definition();
    IndexDefinition b = originals.get(1).definition();
    return a.itemValue() == b.itemValue()
        && a.aggregation() == b.aggregation()
        && items(a).equals(items(b));
  }

  /** Whether figures of both campaigns are those of their own results. */
  boolean isUnrestricted() {
    return items.areAll() && isOnOneDefinition();
  }

  /** Of the variables given, those whose values mean the same in both questionnaires. */
  Set<String> common(Set<String> ofCampaign, Set<String> ofReference) {
    Set<String> common = new LinkedHashSet<>(ofCampaign);
    common.retainAll(ofReference);
    common.removeIf(code -> !hasSameValues(code));
    return common;
  }

  private boolean hasSameValues(String variable) {
    SurveyVersion a = campaign.survey();
    SurveyVersion b = reference.survey();
    return a.slot(variable) == null || choices(a, variable).equals(choices(b, variable));
  }

  private static Map<String, String> choices(SurveyVersion survey, String variable) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Slot.Value value : survey.slot(variable).values()) {
      if (value.valid()) {
        choices.put(value.code(), value.label().vi().strip());
      }
    }
    return choices;
  }

  private static Map<String, Set<String>> items(IndexDefinition definition) {
    Map<String, Set<String>> items = new LinkedHashMap<>();
    for (Component component : definition.components()) {
      items.put(
          component.part().code() + "." + component.code(), new LinkedHashSet<>(component.items()));
    }
    return items;
  }
}
