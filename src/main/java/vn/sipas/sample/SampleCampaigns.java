package vn.sipas.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDraft;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignSettings;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.DesignKind;
import vn.sipas.campaign.Instrument;
import vn.sipas.campaign.Period;
import vn.sipas.campaign.Placement;
import vn.sipas.campaign.Sampling;
import vn.sipas.campaign.Stream;
import vn.sipas.campaign.Target;
import vn.sipas.response.Channel;
import vn.sipas.response.StoredResponses;
import vn.sipas.response.SurveyResponse;
import vn.sipas.response.release.Releases;
import vn.sipas.survey.AnswerSheet;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Desk;
import vn.sipas.unit.DeskKind;
import vn.sipas.unit.UnitTree;
import vn.sipas.unit.Units;
import vn.sipas.unit.UnitsAsOf;

/** The three sample campaigns. Seeds are fixed: the same answers on every machine. */
@ApplicationScoped
class SampleCampaigns {

  static final String ANNUAL = "demo-2025";
  static final String YEAR_BEFORE = "demo-2024";
  static final String DESK = "demo-desk";

  private static final long SEED = 20_250_415;
  private static final LocalDate OLD_BOUNDARIES = LocalDate.of(2025, 6, 30);
  private static final LocalDate NEW_BOUNDARIES = LocalDate.of(2025, 7, 1);
  private static final String AUTHOR = "sample-data";

  private final Campaigns campaigns;
  private final Surveys surveys;
  private final Units units;
  private final StoredResponses responses;
  private final Releases releases;

  SampleCampaigns(
      Campaigns campaigns,
      Surveys surveys,
      Units units,
      StoredResponses responses,
      Releases releases) {
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.units = units;
    this.responses = responses;
    this.releases = releases;
  }

  void createMissing() {
    if (campaigns.find(YEAR_BEFORE).isEmpty()) {
      createYearBefore();
    }
    if (campaigns.find(ANNUAL).isEmpty()) {
      createAnnualSurvey(chance(SEED));
    }
    if (campaigns.find(DESK).isEmpty()) {
      createDeskRating(chance(SEED + 1));
    }
    releases.releaseInvented(campaigns.get(DESK).id());
  }

  private void createAnnualSurvey(RandomGenerator chance) {
    var places = SampledPlaces.draw(oldUnits(), province(OLD_BOUNDARIES), chance);
    var targets =
        List.of(
            Target.absolute("overall", 0.85),
            Target.absolute("access", 0.85),
            Target.absolute("procedures", 0.85),
            Target.absolute("staff", 0.90),
            Target.absolute("results", 0.85),
            Target.absolute("complaints", 0.85),
            Target.gain("service", 0.01, YEAR_BEFORE));
    createAnnual(ANNUAL, 2025, period(2025, 15, 16), places, targets, 0, chance);
  }

  /** In four of five communes of the later survey, with fewer dossiers and lower spirits. */
  private void createYearBefore() {
    RandomGenerator chance = chance(SEED - 1);
    var places =
        SampledPlaces.draw(oldUnits(), province(OLD_BOUNDARIES), chance(SEED))
            .renewed(oldUnits(), 18, chance);
    createAnnual(YEAR_BEFORE, 2024, period(2024, 10, 14), places, List.of(), -0.25, chance);
  }

  private static Period period(int year, int firstDayOfApril, int lastOfJune) {
    return new Period(LocalDate.of(year, 4, firstDayOfApril), LocalDate.of(year, 6, lastOfJune));
  }

  /**
   * @param spirits added to everybody's mood
   */
  private void createAnnual(
      String code,
      int year,
      Period period,
      SampledPlaces places,
      List<Target> targets,
      double spirits,
      RandomGenerator chance) {
    SurveyVersion survey = survey("sipas-service");
    var settings =
        new CampaignSettings(
            code,
            "Khảo sát hài lòng người dân tỉnh Thượng Lam năm " + year,
            "Citizen satisfaction survey of Thượng Lam province, " + year,
            new Instrument(survey.survey(), survey.version(), "satisfied-share", 1),
            period,
            new Sampling(Stream.PROBABILITY, DesignKind.CLUSTER, true, null),
            false,
            province(OLD_BOUNDARIES).id(),
            OLD_BOUNDARIES,
            true);
    CampaignFacts campaign =
        campaigns.create(
            new CampaignDraft(settings, places.design(), targets, CampaignStatus.CLOSED), AUTHOR);
    responses.insertAll(sampled(campaign, survey, places.taken(), spirits, chance));
  }

  private UnitsAsOf oldUnits() {
    return units.tree().asOf(OLD_BOUNDARIES);
  }

  private List<SurveyResponse> sampled(
      CampaignFacts campaign,
      SurveyVersion survey,
      int taken,
      double spirits,
      RandomGenerator chance) {
    CampaignDesign design = campaigns.design(campaign.id());
    InventedCitizen citizen = new InventedCitizen(survey, chance);
    Map<Integer, Double> moods =
        design.strata().stream()
            .collect(Collectors.toMap(CampaignDesign.Stratum::id, s -> mood(s.code())));
    List<SurveyResponse> answered = new ArrayList<>();
    for (CampaignDesign.SamplingUnit place : design.samplingUnits()) {
      double mood = moods.get(place.stratumId()) + spirits + 0.35 * chance.nextGaussian();
      Where where =
          new Where(
              place.unitId(), null, new Placement(place.stratumId(), place.id(), place.weight()));
      for (int i = 0; i < taken; i++) {
        AnswerSheet sheet = citizen.answer(mood);
        Instant at = moment(campaign.settings().period().from(), 60, chance);
        answered.add(response(campaign, sheet, channel(chance), at, where, chance));
      }
    }
    return answered;
  }

  /** Some districts stand above the target, some below, some too near to tell. */
  private static double mood(String district) {
    double[] moods = {3.1, 2.7, 2.3, 2.6, 1.75, 2.9, 2.2, 2.05};
    return moods[Math.floorMod(district.charAt(district.length() - 1) - '1', moods.length)];
  }

  private void createDeskRating(RandomGenerator chance) {
    AdministrativeUnit province = province(NEW_BOUNDARIES);
    SurveyVersion survey = survey("desk");
    var settings =
        new CampaignSettings(
            DESK,
            "Đánh giá tại nơi tiếp nhận hồ sơ, tỉnh Thượng Lam",
            "Ratings at the one-stop desks of Thượng Lam province",
            new Instrument(survey.survey(), survey.version(), "satisfied-share", 1),
            new Period(LocalDate.of(2025, 8, 1), LocalDate.of(2035, 1, 1)),
            new Sampling(Stream.VOLUNTARY, null, false, 9_640),
            true,
            province.id(),
            NEW_BOUNDARIES,
            true);
    CampaignFacts campaign =
        campaigns.create(
            new CampaignDraft(
                settings,
                CampaignDesign.NONE,
                List.of(Target.absolute("overall", 0.90)),
                CampaignStatus.OPEN),
            AUTHOR);
    responses.insertAll(volunteered(campaign, survey, chance));
  }

  private List<SurveyResponse> volunteered(
      CampaignFacts campaign, SurveyVersion survey, RandomGenerator chance) {
    InventedCitizen citizen = new InventedCitizen(survey, chance);
    List<Desk> desks =
        units.desks().stream()
            .filter(desk -> desk.validity().contains(LocalDate.of(2025, 12, 1)))
            .sorted(java.util.Comparator.comparing(Desk::code))
            .toList();
    List<SurveyResponse> answered = new ArrayList<>();
    for (Desk desk : desks) {
      double mood = 2.4 + 0.5 * chance.nextGaussian();
      int visitors = chance.nextInt(4, 48);
      Where where = new Where(desk.unit(), desk.id(), new Placement(null, null, 1));
      for (int i = 0; i < visitors; i++) {
        Instant at = moment(LocalDate.of(2025, 8, 1), 90, chance);
        AnswerSheet sheet = citizen.answer(mood);
        answered.add(response(campaign, sheet, Channel.KIOSK, opened(desk, at), where, chance));
      }
    }
    return answered;
  }

  /**
   * The doors are shut at weekends; service points open then, which the checks of days will tell.
   */
  private static Instant opened(Desk desk, Instant at) {
    boolean shut = desk.kind() != DeskKind.SERVICE_POINT;
    int weekday = at.atZone(ZoneOffset.UTC).getDayOfWeek().getValue();
    return shut && weekday > 5 ? at.plus(Duration.ofDays(8 - weekday)) : at;
  }

  private static SurveyResponse response(
      CampaignFacts campaign,
      AnswerSheet sheet,
      Channel channel,
      Instant at,
      Where where,
      RandomGenerator chance) {
    return new SurveyResponse(
        randomId(chance),
        campaign.id(),
        sheet.version().id(),
        channel,
        "vi",
        where.unit,
        where.desk,
        where.placement.stratumId(),
        where.placement.samplingUnitId(),
        where.placement.weight(),
        at.minusSeconds(chance.nextInt(70, 420)),
        at,
        at.plusSeconds(1),
        sheet.packed(),
        SurveyResponse.texts(sheet));
  }

  private record Where(Integer unit, Integer desk, Placement placement) {}

  private static Channel channel(RandomGenerator chance) {
    int draw = chance.nextInt(100);
    return draw < 52
        ? Channel.INTERVIEW
        : draw < 82 ? Channel.PAPER : draw < 93 ? Channel.PHONE : Channel.ONLINE;
  }

  /** A moment in office hours (Vietnam, 7 hours ahead of UTC) of one of {@code days} days. */
  private static Instant moment(LocalDate from, int days, RandomGenerator chance) {
    return from.plusDays(chance.nextInt(days))
        .atTime(1, 0)
        .toInstant(ZoneOffset.UTC)
        .plus(Duration.ofSeconds(chance.nextInt(8 * 3_600)));
  }

  private static UUID randomId(RandomGenerator chance) {
    long high = chance.nextLong() & ~0xF000L | 0x4000L;
    long low = chance.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private SurveyVersion survey(String code) {
    return surveys.find(code, 1).orElseThrow(() -> new IllegalStateException("No survey " + code));
  }

  private AdministrativeUnit province(LocalDate date) {
    return units.tree().asOf(date).byCode(UnitTree.SAMPLE_CODE).orElseThrow();
  }

  private static RandomGenerator chance(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
