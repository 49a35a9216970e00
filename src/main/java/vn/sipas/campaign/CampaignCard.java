package vn.sipas.campaign;

import java.time.LocalDate;
import vn.sipas.platform.PageContext;

/** A campaign in the list and at the head of its pages. */
public record CampaignCard(
    String code,
    String name,
    CampaignStatus status,
    Stream stream,
    LocalDate firstDay,
    LocalDate lastDay,
    String unit,
    long answers,
    boolean sampleData,
    boolean imported) {

  static CampaignCard of(
      CampaignFacts facts, String unit, long answers, boolean imported, PageContext page) {
    CampaignSettings settings = facts.settings();
    return new CampaignCard(
        facts.code(),
        settings.name(page.tag()),
        facts.status(),
        facts.stream(),
        settings.period().from(),
        settings.period().lastDay(),
        unit,
        answers,
        settings.sampleData(),
        imported);
  }

  public boolean open() {
    return status == CampaignStatus.OPEN;
  }

  public String statusKey() {
    return "campaign.status_" + status.code();
  }

  public String statusExplainedKey() {
    return "campaign.status_explained_" + status.code();
  }

  public String statusStyle() {
    return switch (status) {
      case DRAFT -> "open";
      case OPEN -> "good";
      case CLOSED, ARCHIVED -> "";
    };
  }

  public String streamKey() {
    return "campaign.stream_" + stream.code();
  }
}
