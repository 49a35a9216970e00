package vn.sipas.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A campaign in the API.
 *
 * @param endsOn the first day on which answers are no longer taken
 * @param codeRequired when left out, only a sample that is open to the public requires codes
 * @param unit code of the unit surveyed, on its boundaries
 * @param population N without strata, or the register's total of a voluntary stream
 * @param lonelyPsu treatment of a stratum of a single sampling unit: refuse, adjust, average or
 *     certainty; none in a voluntary stream
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignBody(
    String code,
    String name,
    String nameEn,
    String survey,
    int version,
    String definition,
    Integer definitionVersion,
    Stream stream,
    LocalDate startsOn,
    LocalDate endsOn,
    boolean publicAccess,
    boolean codeRequired,
    String unit,
    LocalDate boundaries,
    DesignKind design,
    boolean finitePopulation,
    Integer population,
    String lonelyPsu,
    CampaignStatus status,
    boolean sampleData,
    Long answers,
    Instant createdAt,
    String createdBy,
    Instant openedAt,
    Instant closedAt) {

  static CampaignBody of(CampaignFacts facts, String unit, long answers) {
    CampaignSettings settings = facts.settings();
    return new CampaignBody(
        settings.code(),
        settings.name(),
        settings.nameEn(),
        settings.instrument().survey(),
        settings.instrument().surveyVersion(),
        settings.instrument().definition(),
        settings.instrument().definitionVersion(),
        settings.sampling().stream(),
        settings.period().from(),
        settings.period().to(),
        settings.publicAccess(),
        settings.codeRequired(),
        unit,
        settings.boundaries(),
        settings.sampling().design(),
        settings.sampling().finitePopulation(),
        settings.sampling().population(),
        settings.sampling().stream() == Stream.VOLUNTARY
            ? null
            : settings.sampling().lonelyPsu().code(),
        facts.status(),
        settings.sampleData(),
        answers,
        facts.createdAt(),
        facts.createdBy(),
        facts.openedAt(),
        facts.closedAt());
  }
}
