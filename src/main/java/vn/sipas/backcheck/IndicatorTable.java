package vn.sipas.backcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.field.FieldCase;
import vn.sipas.field.FieldCases;
import vn.sipas.survey.Surveys;

/**
 * Indicators by enumerator. An answer does not know who asked: where all interviews of a place are
 * of one enumerator its answers are counted under his code, elsewhere under all codes of the place.
 */
@ApplicationScoped
class IndicatorTable {

  private final Campaigns campaigns;
  private final FieldCases cases;
  private final InterviewRepository interviews;
  private final Surveys surveys;

  IndicatorTable(
      Campaigns campaigns, FieldCases cases, InterviewRepository interviews, Surveys surveys) {
    this.campaigns = campaigns;
    this.cases = cases;
    this.interviews = interviews;
    this.surveys = surveys;
  }

  List<Indicators> of(String campaign) {
    CampaignFacts facts = campaigns.get(campaign);
    var instrument = facts.settings().instrument();
    var survey = surveys.find(instrument.survey(), instrument.surveyVersion());
    if (survey.isEmpty()) {
      return List.of();
    }
    Map<String, String> asked = askedBy(cases.of(facts.id()));
    Map<String, List<Answered>> byName = new TreeMap<>();
    for (Answered answer : interviews.of(facts.id(), survey.get())) {
      String name = asked.get(answer.place());
      if (name != null) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(answer);
      }
    }
    return Indicators.of(byName);
  }

  private static Map<String, String> askedBy(List<FieldCase> cases) {
    Map<String, Set<String>> enumerators = new HashMap<>();
    CheckDraw.interviews(cases)
        .forEach(
            (enumerator, own) ->
                own.forEach(
                    one ->
                        enumerators
                            .computeIfAbsent(one.drawn().place(), place -> new TreeSet<>())
                            .add(enumerator)));
    Map<String, String> names = new HashMap<>();
    enumerators.forEach((place, codes) -> names.put(place, String.join(", ", codes)));
    return names;
  }
}
