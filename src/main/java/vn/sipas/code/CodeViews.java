package vn.sipas.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.sipas.access.CurrentUser;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.VietnameseOrder;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Era;
import vn.sipas.unit.Units;

/** Puts batches and places into the words of the page. */
@ApplicationScoped
class CodeViews {

  private final CodeBatches batches;
  private final Campaigns campaigns;
  private final CodeFiles files;
  private final Units units;
  private final CurrentUser user;
  private final PageContext page;

  CodeViews(
      CodeBatches batches,
      Campaigns campaigns,
      CodeFiles files,
      Units units,
      CurrentUser user,
      PageContext page) {
    this.batches = batches;
    this.campaigns = campaigns;
    this.files = files;
    this.units = units;
    this.user = user;
    this.page = page;
  }

  CodesView of(CampaignFacts campaign, URI base, String notice) {
    return new CodesView(
        campaign.code(),
        campaign.settings().name(page.tag()),
        campaign.settings().period().lastDay(),
        base.resolve("/s/" + campaign.code()).toString(),
        obstacle(campaign),
        user.isAdministrator(),
        UUID.randomUUID().toString(),
        places(campaign),
        batches.of(campaign).stream().map(this::batch).toList(),
        notice);
  }

  private static String obstacle(CampaignFacts campaign) {
    CampaignStatus status = campaign.status();
    if (status == CampaignStatus.CLOSED || status == CampaignStatus.ARCHIVED) {
      return "code.obstacle_over";
    }
    return campaign.settings().codeRequired() ? null : "code.obstacle_without";
  }

  /** Of a sample its places, else the desks that are there on the campaign's days. */
  private List<CodesView.Place> places(CampaignFacts campaign) {
    CampaignDesign design = campaigns.design(campaign.id());
    List<CodesView.Place> places = new ArrayList<>();
    if (design.samplingUnits().isEmpty()) {
      desks(campaign).forEach(desk -> places.add(place("desk:" + desk.code(), desk.name())));
    } else {
      design
          .samplingUnits()
          .forEach(drawn -> places.add(place("psu:" + drawn.code(), label(drawn))));
    }
    return places;
  }

  private List<Desk> desks(CampaignFacts campaign) {
    var boundaries = campaign.settings().boundaries();
    var period = campaign.settings().period();
    return units.desks().stream()
        .filter(desk -> desk.key().era() == Era.on(boundaries))
        .filter(
            desk ->
                desk.validity().contains(boundaries)
                    || desk.validity().overlaps(period.from(), period.to()))
        .sorted(Comparator.comparing(Desk::name, VietnameseOrder.INSTANCE))
        .toList();
  }

  private String label(CampaignDesign.SamplingUnit drawn) {
    return drawn.unitId() == null
        ? drawn.code()
        : units.tree().find(drawn.unitId()).map(AdministrativeUnit::name).orElse(drawn.code());
  }

  private static CodesView.Place place(String value, String label) {
    return new CodesView.Place(value, label);
  }

  CodesView.Batch batch(CodeBatch batch) {
    return new CodesView.Batch(
        batch.number(),
        batch.note(),
        batch.issuedAt(),
        batch.issuedBy(),
        batch.revokedAt() != null,
        batch.purgedAt() != null,
        batch.issued(),
        batch.revoked(),
        batch.used(),
        batch.lots().stream().map(this::line).toList());
  }

  private CodesView.Line line(CodeBatch.CodeLot lot) {
    String place = files.place(lot.deskId(), lot.unitId(), lot.samplingUnit(), lot.stratum());
    return new CodesView.Line(
        place == null ? page.text("code.no_place") : place,
        lot.issued(),
        lot.revoked(),
        lot.used(),
        lot.usedAsOf());
  }
}
