package vn.sipas.campaign;

import java.time.LocalDate;

/**
 * What people decide about a campaign, apart from its design and its targets.
 *
 * @param code stands in addresses ({@code /s/{code}}) and on printed codes
 * @param nameEn null when there is no English name
 * @param unitId the province, or the unit that is surveyed; null when not stated
 * @param boundaries the day whose administrative units codes mean, in the design and in answers,
 *     and on which results are shown unless asked otherwise
 * @param publicAccess whether anybody may answer, without a device or a code
 * @param sampleData invented figures: marked on every page and export
 */
public record CampaignSettings(
    String code,
    String name,
    String nameEn,
    Instrument instrument,
    Period period,
    Sampling sampling,
    boolean publicAccess,
    Integer unitId,
    LocalDate boundaries,
    boolean sampleData) {

  /** The name in a language; Vietnamese when there is no other. */
  public String name(String language) {
    return language.equals("en") && nameEn != null ? nameEn : name;
  }
}
