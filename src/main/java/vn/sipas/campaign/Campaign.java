package vn.sipas.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.platform.Problem;

/** The stored campaign. Others see {@link CampaignFacts}. */
@Entity
class Campaign {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  String code;
  String name;
  String nameEn;
  String survey;
  int surveyVersion;
  String indexDefinition;
  Integer indexDefinitionVersion;

  @Enumerated(EnumType.STRING)
  Stream stream;

  @Enumerated(EnumType.STRING)
  CampaignStatus status;

  LocalDate startsOn;
  LocalDate endsOn;
  boolean publicAccess;
  boolean codeRequired;
  Integer unitId;
  LocalDate boundaries;

  @Enumerated(EnumType.STRING)
  DesignKind design;

  boolean finitePopulation;
  Integer population;
  String lonelyPsu;
  Integer designDraw;
  boolean sampleData;
  LocalDateTime createdAt;
  String createdBy;
  LocalDateTime openedAt;
  LocalDateTime closedAt;

  protected Campaign() {}

  Campaign(CampaignSettings settings, Instant now, String by) {
    status = CampaignStatus.DRAFT;
    createdAt = utc(now);
    createdBy = by;
    apply(settings);
  }

  final void apply(CampaignSettings settings) {
    code = settings.code();
    name = settings.name();
    nameEn = settings.nameEn();
    survey = settings.instrument().survey();
    surveyVersion = settings.instrument().surveyVersion();
    indexDefinition = settings.instrument().definition();
    indexDefinitionVersion = settings.instrument().definitionVersion();
    startsOn = settings.period().from();
    endsOn = settings.period().to();
    stream = settings.sampling().stream();
    design = settings.sampling().design();
    finitePopulation = settings.sampling().finitePopulation();
    population = settings.sampling().population();
    lonelyPsu = settings.sampling().lonelyPsu().code();
    publicAccess = settings.publicAccess();
    codeRequired = settings.codeRequired();
    unitId = settings.unitId();
    boundaries = settings.boundaries();
    sampleData = settings.sampleData();
  }

  /** The caller has checked that this step is allowed. */
  void become(CampaignStatus next, Instant now) {
    if (next == CampaignStatus.OPEN) {
      openedAt = openedAt == null ? utc(now) : openedAt;
      closedAt = null;
    } else if (status == CampaignStatus.OPEN) {
      closedAt = utc(now);
    }
    status = next;
  }

  /** The design comes from a draw, or, null, no longer. */
  void drawn(DesignKind kind, boolean correction, Integer draw) {
    design = kind;
    finitePopulation = correction;
    population = null;
    designDraw = draw;
  }

  void refuseIfArchived() {
    if (status == CampaignStatus.ARCHIVED) {
      throw new Problem(409, "campaign_archived", code);
    }
  }

  CampaignSettings settings() {
    return new CampaignSettings(
        code,
        name,
        nameEn,
        new Instrument(survey, surveyVersion, indexDefinition, indexDefinitionVersion),
        new Period(startsOn, endsOn),
        new Sampling(
            stream, design, finitePopulation, population, LonelyPsu.of(lonelyPsu).orElseThrow()),
        publicAccess,
        codeRequired,
        unitId,
        boundaries,
        sampleData);
  }

  CampaignFacts facts() {
    return new CampaignFacts(
        id,
        settings(),
        status,
        instant(createdAt),
        createdBy,
        instant(openedAt),
        instant(closedAt));
  }

  private static LocalDateTime utc(Instant instant) {
    // As exact as the column, so that what was just stored is what will be read.
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
  }

  private static Instant instant(LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
