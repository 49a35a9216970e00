package vn.sipas.campaign;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A campaign as it is stored.
 *
 * @param openedAt when it was first opened; null while a draft
 * @param closedAt when it was last closed; null while a draft or open
 */
public record CampaignFacts(
    int id,
    CampaignSettings settings,
    CampaignStatus status,
    Instant createdAt,
    String createdBy,
    Instant openedAt,
    Instant closedAt) {

  public String code() {
    return settings.code();
  }

  public Stream stream() {
    return settings.sampling().stream();
  }

  /** When it was closed, or else when its last day is over. */
  public Instant over(ZoneId zone) {
    Instant end = settings.period().to().atStartOfDay(zone).toInstant();
    return closedAt != null && closedAt.isBefore(end) ? closedAt : end;
  }
}
