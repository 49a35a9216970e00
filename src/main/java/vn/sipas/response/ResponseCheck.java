package vn.sipas.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.Placement;
import vn.sipas.code.IssuedCode;
import vn.sipas.desk.Device;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.survey.AnswerSheet;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.Units;

/** Turns what was sent into a response that may be stored, or tells all its faults at once. */
@ApplicationScoped
class ResponseCheck {

  private static final Placement EVERYBODY = new Placement(null, null, 1);
  private static final int SHOWN = 60;

  private final Campaigns campaigns;
  private final Surveys surveys;
  private final Units units;
  private final IntakeConfig config;

  ResponseCheck(Campaigns campaigns, Surveys surveys, Units units, IntakeConfig config) {
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.units = units;
    this.config = config;
  }

  /** Whether {@link #campaign} will answer without asking the database. */
  boolean isCampaignInMemory(IncomingResponse incoming) {
    return !(incoming.campaign instanceof String code) || campaigns.cachedTerms(code) != null;
  }

  /** The campaign that a response names; one that does not exist is a fault like any other. */
  CampaignTerms campaign(IncomingResponse incoming) {
    if (incoming.campaign instanceof String code) {
      return campaigns
          .terms(code)
          .orElseThrow(() -> Problem.invalid(List.of(fault("campaign", "unknown_campaign", code))));
    }
    throw Problem.invalid(List.of(fault("campaign", given(incoming.campaign))));
  }

  /**
   * The response, whenever it was given.
   *
   * @param device the device that sends it, which is at its desk whatever the body says; null when
   *     the sender is none
   * @param code looked up before; where it was issued for counts more than who sends it
   */
  SurveyResponse check(
      UUID id,
      IncomingResponse incoming,
      CampaignTerms campaign,
      Device device,
      GivenCode code,
      Instant receivedAt) {
    List<Fault> faults = new ArrayList<>(0);
    incoming.unknownFields.forEach(field -> faults.add(fault(field, "unknown_field", field)));
    checkSurvey(incoming, campaign, faults);
    Channel channel = channel(incoming.channel, faults);
    Duration off = incoming.clockCorrection;
    Instant startedAt = instant("startedAt", incoming.startedAt, off, false, faults);
    Instant submittedAt = instant("submittedAt", incoming.submittedAt, off, true, faults);
    Integer unit = device == null ? unit(incoming.unit, campaign, faults) : null;
    Desk desk =
        device == null
            ? desk(incoming.desk, campaign, faults)
            : desk(device, campaign, submittedAt == null ? receivedAt : submittedAt);
    checkDevice(incoming.device, device, faults);
    String language = language(incoming.language, faults);
    AnswerSheet sheet = answers(incoming, survey(campaign), faults);
    Integer said = unit == null && desk != null ? Integer.valueOf(desk.unit()) : unit;
    Where where =
        code.isNone()
            ? new Where(said, deskId(desk), placement(campaign, said, faults), null)
            : Where.of(code.issued());
    code.addFault(faults);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new SurveyResponse(
        id,
        campaign.id(),
        sheet.version().id(),
        channel,
        language,
        where.unit,
        where.desk,
        where.placement.stratumId(),
        where.placement.samplingUnitId(),
        where.placement.weight(),
        startedAt,
        submittedAt,
        receivedAt,
        sheet.packed(),
        SurveyResponse.texts(sheet),
        where.frameClass,
        new Amendment(off, device != null || !code.isNone()));
  }

  /**
   * Where a response belongs. A code knows: the slip goes with the dossier, not with the tablet.
   */
  private record Where(Integer unit, Integer desk, Placement placement, String frameClass) {

    /** Null for a wrong code, which is refused below. */
    static Where of(IssuedCode code) {
      return code == null
          ? null
          : new Where(
              code.unitId(),
              code.deskId(),
              new Placement(code.stratumId(), code.samplingUnitId(), code.weight()),
              code.frameClass());
    }
  }

  private static Integer deskId(Desk desk) {
    return desk == null ? null : desk.id();
  }

  private SurveyVersion survey(CampaignTerms campaign) {
    return surveys
        .find(campaign.survey(), campaign.surveyVersion())
        .orElseThrow(() -> new IllegalStateException("No questionnaire for " + campaign.code()));
  }

  private static void checkSurvey(
      IncomingResponse incoming, CampaignTerms campaign, List<Fault> faults) {
    if (!campaign.survey().equals(incoming.survey)) {
      faults.add(
          incoming.survey instanceof String other
              ? fault("survey", "other_survey", shown(other), campaign.survey())
              : fault("survey", given(incoming.survey)));
    }
    if (!Integer.valueOf(campaign.surveyVersion()).equals(incoming.version)) {
      faults.add(
          incoming.version instanceof Integer other
              ? fault("version", "other_version", other, campaign.surveyVersion())
              : fault("version", given(incoming.version)));
    }
  }

  private static Channel channel(Object value, List<Fault> faults) {
    if (!(value instanceof String wire)) {
      faults.add(fault("channel", given(value)));
      return null;
    }
    return Channel.ofWire(wire)
        .orElseGet(
            () -> {
              faults.add(fault("channel", "unknown_channel", shown(wire)));
              return null;
            });
  }

  private static Instant instant(
      String field, Object value, Duration correction, boolean required, List<Fault> faults) {
    if (value == null && !required) {
      return null;
    }
    if (!(value instanceof String text)) {
      faults.add(fault(field, given(value)));
      return null;
    }
    try {
      Instant told = OffsetDateTime.parse(text).toInstant();
      Instant instant = correction == null ? told : told.plus(correction);
      if (instant.isAfter(Instant.EPOCH) && instant.isBefore(LATEST)) {
        return instant.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
      }
    } catch (DateTimeParseException e) {
      // told below, like an instant that no clock shows
    }
    faults.add(fault(field, "malformed_time", shown(text)));
    return null;
  }

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private Integer unit(Object value, CampaignTerms campaign, List<Fault> faults) {
    if (value == null) {
      return null;
    }
    if (value instanceof String code) {
      var unit = units.tree().asOf(campaign.boundaries()).byCode(code);
      if (unit.isPresent()) {
        return unit.map(AdministrativeUnit::id).get();
      }
      faults.add(fault("unit", "unknown_unit", shown(code)));
    } else {
      faults.add(fault("unit", "wrong_type"));
    }
    return null;
  }

  private Desk desk(Object value, CampaignTerms campaign, List<Fault> faults) {
    if (value == null) {
      return null;
    }
    if (value instanceof String code) {
      var desk = units.desk(new EraCode(Era.on(campaign.boundaries()), code));
      if (desk.isPresent()) {
        return desk.get();
      }
      faults.add(fault("desk", "unknown_desk", shown(code)));
    } else {
      faults.add(fault("desk", "wrong_type"));
    }
    return null;
  }

  private Desk desk(Device device, CampaignTerms campaign, Instant submittedAt) {
    return device
        .at(submittedAt, campaign.id())
        .flatMap(assignment -> units.desk(assignment.deskId()))
        .orElseThrow(() -> new IllegalStateException("No desk of device " + device.code()));
  }

  /** Who names a device has to be it. */
  private static void checkDevice(Object value, Device sender, List<Fault> faults) {
    if (value != null && (sender == null || !sender.code().equals(value))) {
      faults.add(fault("device", "unknown_device"));
    }
  }

  private static String language(Object value, List<Fault> faults) {
    if (value == null) {
      return null;
    }
    if (value instanceof String tag
        && tag.length() <= 3
        && tag.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return tag;
    }
    faults.add(fault("language", "malformed_language"));
    return null;
  }

  private static AnswerSheet answers(
      IncomingResponse incoming, SurveyVersion survey, List<Fault> faults) {
    AnswerSheet sheet = survey.newSheet();
    if (!incoming.answersGiven) {
      faults.add(fault("answers", "missing"));
    }
    for (var answer : incoming.answers) {
      Object value = answer.value();
      if (value instanceof Integer level) {
        sheet.level(answer.code(), level);
      } else if (value instanceof String word) {
        sheet.word(answer.code(), word);
      } else if (value == null) {
        sheet.notReached(answer.code());
      } else {
        sheet.wrongType("answers", answer.code());
      }
    }
    for (var about : incoming.about) {
      if (about.value() == null || about.value() instanceof String) {
        sheet.about(about.code(), (String) about.value());
      } else {
        sheet.wrongType("about", about.code());
      }
    }
    if (incoming.comment == null || incoming.comment instanceof String) {
      sheet.comment((String) incoming.comment);
    } else {
      faults.add(fault("comment", "wrong_type"));
    }
    faults.addAll(sheet.faults());
    return sheet;
  }

  /**
   * A probability sample takes answers from drawn units only; there the design gives the weight.
   */
  private static Placement placement(CampaignTerms campaign, Integer unit, List<Fault> faults) {
    if (campaign.placementsByUnit().isEmpty()) {
      return EVERYBODY;
    }
    Placement placement = unit == null ? null : campaign.placementsByUnit().get(unit);
    if (placement == null) {
      faults.add(fault("unit", "unit_not_in_sample"));
      return EVERYBODY;
    }
    return placement;
  }

  /**
   * @throws Problem 422 or 410 when the campaign was not open
   */
  void mustBeInTime(SurveyResponse response, CampaignTerms campaign) {
    Duration skew = config.clockSkew();
    Instant submittedAt = response.submittedAt();
    Instant receivedAt = response.receivedAt();
    if (submittedAt.isAfter(receivedAt.plus(skew))) {
      throw Problem.invalid(List.of(fault("submittedAt", "in_the_future", skew.toHours())));
    }
    if (!campaign.acceptsAt(submittedAt, receivedAt, skew)) {
      throw new Problem(410, "campaign_not_open", campaign.code());
    }
  }

  private static String given(Object value) {
    return value == null ? "missing" : "wrong_type";
  }

  private static String shown(String raw) {
    return raw.length() <= SHOWN ? raw : raw.substring(0, SHOWN) + "…";
  }

  private static Fault fault(String location, String code, Object... args) {
    return new Fault(location, code, "response.fault." + code, args);
  }
}
