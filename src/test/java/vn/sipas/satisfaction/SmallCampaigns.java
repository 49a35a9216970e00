package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.sipas.response.Channel;
import vn.sipas.response.StoredResponses;
import vn.sipas.response.SurveyResponse;
import vn.sipas.survey.AnswerSheet;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;

/** Campaigns of a few people whose answers are written down one by one. */
@ApplicationScoped
class SmallCampaigns {

  static final CampaignDesign PEOPLE =
      new CampaignDesign(DesignKind.RESPONDENT, false, null, List.of(), List.of());

  private static final Instant NOON = Instant.parse("2024-03-04T05:00:00Z");

  private final Campaigns campaigns;
  private final Surveys surveys;
  private final StoredResponses responses;

  SmallCampaigns(Campaigns campaigns, Surveys surveys, StoredResponses responses) {
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.responses = responses;
  }

  /**
   * People who answer alike.
   *
   * @param place code of the sampling unit; null where people were drawn
   * @param levels item → level; what is missing is not answered
   * @param about demographic → choice
   */
  record People(int number, String place, Map<String, Integer> levels, Map<String, String> about) {

    People(int number, Map<String, Integer> levels, Map<String, String> about) {
      this(number, null, levels, about);
    }
  }

  /** Created the first time. */
  String ensure(String code, Instrument instrument, CampaignDesign design, List<People> people) {
    return ensure(code, instrument, design, people, CampaignStatus.CLOSED);
  }

  String ensure(
      String code,
      Instrument instrument,
      CampaignDesign design,
      List<People> people,
      CampaignStatus status) {
    if (campaigns.find(code).isPresent()) {
      return code;
    }
    LocalDate day = LocalDate.of(2024, 3, 4);
    var settings =
        new CampaignSettings(
            code,
            "Đợt " + code,
            null,
            instrument,
            new Period(day, day.plusDays(1)),
            new Sampling(Stream.PROBABILITY, design.kind(), false, null, design.lonelyPsu()),
            false,
            null,
            day,
            false);
    CampaignFacts campaign =
        campaigns.create(new CampaignDraft(settings, design, List.of(), status), "test");
    SurveyVersion survey =
        surveys.find(instrument.survey(), instrument.surveyVersion()).orElseThrow();
    CampaignDesign stored = campaigns.design(campaign.id());
    List<SurveyResponse> all = new ArrayList<>();
    for (People some : people) {
      for (int i = 0; i < some.number; i++) {
        all.add(response(campaign, survey, stored, some, all.size()));
      }
    }
    responses.insertAll(all);
    return code;
  }

  private static SurveyResponse response(
      CampaignFacts campaign,
      SurveyVersion survey,
      CampaignDesign design,
      People people,
      int number) {
    AnswerSheet sheet = survey.newSheet();
    people.levels.forEach(sheet::level);
    people.about.forEach(sheet::about);
    if (!sheet.faults().isEmpty()) {
      throw new IllegalStateException(sheet.faults().toString());
    }
    var place =
        design.samplingUnits().stream()
            .filter(unit -> Objects.equals(unit.code(), people.place))
            .findFirst();
    return new SurveyResponse(
        UUID.nameUUIDFromBytes((campaign.code() + number).getBytes(StandardCharsets.UTF_8)),
        campaign.id(),
        survey.id(),
        Channel.PAPER,
        "vi",
        place.map(CampaignDesign.SamplingUnit::unitId).orElse(null),
        null,
        place.map(CampaignDesign.SamplingUnit::stratumId).orElse(null),
        place.map(CampaignDesign.SamplingUnit::id).orElse(null),
        1,
        null,
        NOON,
        NOON,
        sheet.packed(),
        null);
  }
}
