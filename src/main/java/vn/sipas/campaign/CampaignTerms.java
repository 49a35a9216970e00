package vn.sipas.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * What intake must know of a campaign, read from memory tens of thousands of times a second.
 *
 * @param nameEn null when there is no English name
 * @param startsOn first day on which answers are taken
 * @param endsOn first day on which they no longer are
 * @param closedAt when it was closed; null unless it is closed
 * @param zone whose days these are
 * @param unitId the province, or the unit that is surveyed; null when not stated
 * @param codeRequired whether an answer from the public or a device must bring a one-time code
 * @param boundaries the day whose administrative units the codes in a response mean
 * @param placementsByUnit id of an administrative unit → its place in the sample
 */
public record CampaignTerms(
    int id,
    String code,
    String name,
    String nameEn,
    Stream stream,
    CampaignStatus status,
    String survey,
    int surveyVersion,
    LocalDate startsOn,
    LocalDate endsOn,
    Instant closedAt,
    ZoneId zone,
    Integer unitId,
    LocalDate boundaries,
    boolean publicAccess,
    boolean codeRequired,
    boolean sampleData,
    Map<Integer, Placement> placementsByUnit) {

  public CampaignTerms {
    placementsByUnit = Map.copyOf(placementsByUnit);
  }

  /** The name in a language; Vietnamese when there is no other. */
  public String name(String language) {
    return nameLanguage(language).equals("en") ? nameEn : name;
  }

  /** The language in which {@link #name(String)} is written. */
  public String nameLanguage(String wanted) {
    return wanted.equals("en") && nameEn != null ? "en" : "vi";
  }

  /**
   * Whether the campaign was open when an answer was given, however late the answer arrives.
   *
   * <p>Either clock may say so: the device's, when it shows a moment at which the campaign was
   * open; or the server's, when the answer arrives while the campaign is open and the device's
   * clock is off by no more than {@code skew}.
   *
   * @param submittedAt by the device's clock
   * @param receivedAt by the server's clock
   */
  public boolean acceptsAt(Instant submittedAt, Instant receivedAt, Duration skew) {
    if (status == CampaignStatus.DRAFT || status == CampaignStatus.ARCHIVED) {
      return false;
    }
    boolean offByLittle =
        !submittedAt.isBefore(opensAt().minus(skew)) && submittedAt.isBefore(closesAt().plus(skew));
    return isOpenAt(submittedAt) || isOpenAt(receivedAt) && offByLittle;
  }

  /** Whether answers given at this moment count. */
  public boolean isOpenAt(Instant moment) {
    return status != CampaignStatus.DRAFT
        && status != CampaignStatus.ARCHIVED
        && !moment.isBefore(opensAt())
        && moment.isBefore(closesAt());
  }

  /** From this moment on answers count. */
  public Instant opensAt() {
    return startsOn.atStartOfDay(zone).toInstant();
  }

  /** From this moment on they no longer do. */
  public Instant closesAt() {
    Instant lastDayIsOver = endsOn.atStartOfDay(zone).toInstant();
    return closedAt != null && closedAt.isBefore(lastDayIsOver) ? closedAt : lastDayIsOver;
  }
}
