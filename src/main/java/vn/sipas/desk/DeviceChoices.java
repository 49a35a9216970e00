package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.Stream;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.VietnameseOrder;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Units;

/** What can be picked for a device. */
@ApplicationScoped
class DeviceChoices {

  /** Something to pick. */
  record Option(String code, String name) {}

  private final Units units;
  private final Campaigns campaigns;
  private final PageContext page;
  private final Clock clock;

  DeviceChoices(Units units, Campaigns campaigns, PageContext page, Clock clock) {
    this.units = units;
    this.campaigns = campaigns;
    this.page = page;
    this.clock = clock;
  }

  /** Desks that are there today, or will be, in the order of their names. */
  public List<Option> desks() {
    LocalDate today = LocalDate.now(clock);
    return units.desks().stream()
        .filter(desk -> desk.validity().until() == null || desk.validity().until().isAfter(today))
        .sorted(
            Comparator.comparing(Desk::name, VietnameseOrder.INSTANCE).thenComparing(Desk::code))
        .map(desk -> new Option(desk.code(), desk.name() + " (" + desk.code() + ")"))
        .toList();
  }

  public List<Option> campaigns() {
    return going()
        .filter(campaign -> campaign.stream() == Stream.VOLUNTARY)
        .map(this::option)
        .toList();
  }

  public List<Option> codeCampaigns() {
    return going().map(this::option).toList();
  }

  private java.util.stream.Stream<CampaignFacts> going() {
    return campaigns.list(null).stream()
        .filter(
            campaign ->
                campaign.status() == CampaignStatus.DRAFT
                    || campaign.status() == CampaignStatus.OPEN);
  }

  private Option option(CampaignFacts campaign) {
    String name = campaign.settings().name(page.tag());
    return new Option(campaign.code(), name + " (" + campaign.code() + ")");
  }
}
