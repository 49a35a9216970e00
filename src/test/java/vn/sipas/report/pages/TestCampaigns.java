package vn.sipas.report.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDraft;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignSettings;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.DesignKind;
import vn.sipas.campaign.Instrument;
import vn.sipas.campaign.Period;
import vn.sipas.campaign.Sampling;
import vn.sipas.campaign.Stream;
import vn.sipas.campaign.Target;
import vn.sipas.response.Channel;
import vn.sipas.response.StoredResponses;
import vn.sipas.response.SurveyResponse;
import vn.sipas.survey.AnswerSheet;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;

/** Small samples of respondents, one stratum or two, whose channel tells them apart. */
@ApplicationScoped
class TestCampaigns {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

  private final Campaigns campaigns;
  private final Surveys surveys;
  private final StoredResponses responses;

  TestCampaigns(Campaigns campaigns, Surveys surveys, StoredResponses responses) {
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.responses = responses;
  }

  /** People who came through one channel and gave one level to every statement. */
  record People(int number, Channel channel, int level, String stratum) {

    People(int number, Channel channel, int level) {
      this(number, channel, level, null);
    }
  }

  /** Created the first time. */
  void ensure(String code, DesignKind design, People... people) {
    if (campaigns.find(code).isPresent()) {
      return;
    }
    List<CampaignDesign.Stratum> strata = new ArrayList<>();
    for (People some : people) {
      var stratum = new CampaignDesign.Stratum(null, some.stratum, "Tầng " + some.stratum, null);
      if (some.stratum != null && !strata.contains(stratum)) {
        strata.add(stratum);
      }
    }
    CampaignFacts campaign =
        campaigns.create(
            new CampaignDraft(
                settings(code, design),
                new CampaignDesign(design, false, null, strata, List.of()),
                List.of(Target.absolute("overall", 0.85)),
                design == null ? CampaignStatus.DRAFT : CampaignStatus.CLOSED),
            "test");
    List<SurveyResponse> all = new ArrayList<>();
    for (People some : people) {
      for (int i = 0; i < some.number; i++) {
        all.add(response(campaign, some, all.size()));
      }
    }
    responses.insertAll(all);
  }

  private static CampaignSettings settings(String code, DesignKind design) {
    return new CampaignSettings(
        code,
        "Đợt <b>thử</b> " + code,
        null,
        new Instrument("desk", 1, "satisfied-share", 1),
        new Period(DAY, DAY.plusDays(1)),
        new Sampling(Stream.PROBABILITY, design, false, null),
        false,
        null,
        DAY,
        false);
  }

  private SurveyResponse response(CampaignFacts campaign, People people, int number) {
    SurveyVersion survey = surveys.find("desk", 1).orElseThrow();
    AnswerSheet sheet = survey.newSheet();
    survey.definitions().get(0).items("overall").forEach(item -> sheet.level(item, people.level));
    Integer stratum =
        campaigns.design(campaign.id()).strata().stream()
            .filter(known -> known.code().equals(people.stratum))
            .map(CampaignDesign.Stratum::id)
            .findFirst()
            .orElse(null);
    UUID id = UUID.nameUUIDFromBytes((campaign.code() + number).getBytes(StandardCharsets.UTF_8));
    return new SurveyResponse(
        id,
        campaign.id(),
        survey.id(),
        people.channel,
        "vi",
        null,
        null,
        stratum,
        null,
        1,
        null,
        NOON,
        NOON,
        sheet.packed(),
        null);
  }
}
