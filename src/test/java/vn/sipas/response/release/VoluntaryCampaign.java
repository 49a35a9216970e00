package vn.sipas.response.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDraft;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignSettings;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.Instrument;
import vn.sipas.campaign.Period;
import vn.sipas.campaign.Sampling;
import vn.sipas.response.Channel;
import vn.sipas.response.StoredResponses;
import vn.sipas.response.SurveyResponse;
import vn.sipas.survey.AnswerSheet;
import vn.sipas.survey.Surveys;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Units;

/** Volunteers at desks of the sample province whose answers arrive when a test says. */
@ApplicationScoped
public class VoluntaryCampaign {

  private static final LocalDate BOUNDARIES = LocalDate.of(2025, 12, 1);

  private final Campaigns campaigns;
  private final Surveys surveys;
  private final Units units;
  private final StoredResponses responses;

  VoluntaryCampaign(Campaigns campaigns, Surveys surveys, Units units, StoredResponses responses) {
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.units = units;
    this.responses = responses;
  }

  public CampaignFacts create(String code) {
    var settings =
        new CampaignSettings(
            code,
            "Đợt " + code,
            null,
            new Instrument("desk", 1, "satisfied-share", 1),
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2036, 1, 1)),
            Sampling.VOLUNTARY,
            true,
            null,
            BOUNDARIES,
            false);
    return campaigns.create(
        new CampaignDraft(settings, CampaignDesign.NONE, List.of(), CampaignStatus.OPEN), "test");
  }

  public List<Desk> desks() {
    return units.desks().stream()
        .filter(desk -> desk.validity().contains(BOUNDARIES))
        .sorted(Comparator.comparing(Desk::code))
        .toList();
  }

  /** One answer for each level, in this order; everybody gives one level to every statement. */
  public void answer(CampaignFacts campaign, Desk desk, Instant received, int... levels) {
    List<SurveyResponse> all = new ArrayList<>();
    for (int level : levels) {
      all.add(response(campaign, desk, received, level));
    }
    responses.insertAll(all);
  }

  /** One answer at each of these moments, with that level. */
  public void answer(CampaignFacts campaign, Desk desk, Map<Instant, Integer> levels) {
    responses.insertAll(
        levels.entrySet().stream()
            .map(answer -> response(campaign, desk, answer.getKey(), answer.getValue()))
            .toList());
  }

  private SurveyResponse response(CampaignFacts campaign, Desk desk, Instant received, int level) {
    AnswerSheet sheet = surveys.find("desk", 1).orElseThrow().newSheet();
    sheet.version().definitions().get(0).items("overall").forEach(item -> sheet.level(item, level));
    return new SurveyResponse(
        UUID.randomUUID(),
        campaign.id(),
        sheet.version().id(),
        Channel.KIOSK,
        "vi",
        desk == null ? null : desk.unit(),
        desk == null ? null : desk.id(),
        null,
        null,
        1,
        received.minusSeconds(80),
        received,
        received,
        sheet.packed(),
        null);
  }
}
