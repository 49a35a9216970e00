package vn.sipas.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything the page of a campaign shows.
 *
 * @param survey title of the questionnaire, or its code when it is not loaded
 * @param publicAddress where anybody may answer; null when nobody may
 * @param codeRequired whether the public and devices need one-time codes
 * @param origin the file that its answers came from; null when they were collected here
 * @param obstacles what stands in the way of opening it; empty unless a draft
 */
public record CampaignOverview(
    CampaignCard card,
    String survey,
    int surveyVersion,
    String definition,
    LocalDate boundaries,
    String publicAddress,
    boolean codeRequired,
    DesignSummary design,
    List<TargetLine> targets,
    List<String> obstacles,
    List<Step> steps,
    Instant createdAt,
    String createdBy,
    Instant openedAt,
    Instant closedAt,
    String origin) {

  /**
   * A target as it is read.
   *
   * @param amount the share or the points, with the decimals it was stated with
   * @param reference null when absolute
   */
  public record TargetLine(
      String measure, boolean gain, String amount, String reference, String note) {}

  /** A step that may follow; the key says what it is called from here. */
  public record Step(CampaignStatus to, String key, boolean danger) {}

  public boolean draft() {
    return card.status() == CampaignStatus.DRAFT;
  }

  public boolean archived() {
    return card.status() == CampaignStatus.ARCHIVED;
  }

  public boolean probability() {
    return card.stream() == Stream.PROBABILITY;
  }

  public boolean designLocked() {
    return card.answers() > 0;
  }
}
