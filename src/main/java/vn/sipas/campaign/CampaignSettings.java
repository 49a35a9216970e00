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
 * @param publicAccess whether anybody may answer, without a device
 * @param codeRequired whether an answer from the public or a device must bring a one-time code
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
    boolean codeRequired,
    Integer unitId,
    LocalDate boundaries,
    boolean sampleData) {

  /** Asks for codes where it must. */
  public CampaignSettings(
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
    this(
        code,
        name,
        nameEn,
        instrument,
        period,
        sampling,
        publicAccess,
        mustAskForCodes(sampling, publicAccess),
        unitId,
        boundaries,
        sampleData);
  }

  /** Without codes anybody could answer in the place of the people drawn. */
  static boolean mustAskForCodes(Sampling sampling, boolean publicAccess) {
    return publicAccess && sampling.stream() == Stream.PROBABILITY;
  }

  /** The name in a language; Vietnamese when there is no other. */
  public String name(String language) {
    return language.equals("en") && nameEn != null ? nameEn : name;
  }
}
