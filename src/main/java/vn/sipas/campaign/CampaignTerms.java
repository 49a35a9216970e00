package vn.sipas.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * What intake must know of a campaign, read from memory tens of thousands of times a second.
 *
 * @param startsOn first day on which answers are taken
 * @param endsOn first day on which they no longer are
 * @param closedAt when it was closed; null unless it is closed
 * @param zone whose days these are
 * @param placementsByUnit id of an administrative unit → its place in the sample
 */
public record CampaignTerms(
    int id,
    String code,
    String name,
    Stream stream,
    CampaignStatus status,
    String survey,
    int surveyVersion,
    LocalDate startsOn,
    LocalDate endsOn,
    Instant closedAt,
    ZoneId zone,
    boolean publicAccess,
    boolean sampleData,
    Map<Integer, Placement> placementsByUnit) {

  public CampaignTerms {
    placementsByUnit = Map.copyOf(placementsByUnit);
  }

  /**
   * Whether the campaign was open when an answer was given, however late the answer arrives.
   *
   * <p>A device's clock may be wrong by {@code skew}, which widens the days at both ends. Closing
   * by hand is exact: whoever closes a campaign must not see answers given afterwards.
   *
   * @param submittedAt by the device's clock
   */
  public boolean acceptsAt(Instant submittedAt, Duration skew) {
    return switch (status) {
      case DRAFT, ARCHIVED -> false;
      case OPEN -> isOnItsDays(submittedAt, skew);
      case CLOSED -> submittedAt.isBefore(closedAt) && isOnItsDays(submittedAt, skew);
    };
  }

  private boolean isOnItsDays(Instant submittedAt, Duration skew) {
    Instant from = startsOn.atStartOfDay(zone).toInstant().minus(skew);
    Instant to = endsOn.atStartOfDay(zone).toInstant().plus(skew);
    return !submittedAt.isBefore(from) && submittedAt.isBefore(to);
  }
}
