package vn.sipas.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDraft;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignSettings;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.DesignKind;
import vn.sipas.campaign.Instrument;
import vn.sipas.campaign.Period;
import vn.sipas.campaign.Sampling;
import vn.sipas.campaign.Target;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;
import vn.sipas.unit.Units;
import vn.sipas.unit.UnitsAsOf;

/** A campaign of the sample province that is about to be planned, with frames to draw from. */
@ApplicationScoped
public class PlannedCampaign {

  static final LocalDate OLD = LocalDate.of(2025, 6, 30);
  static final LocalDate NEW = LocalDate.of(2025, 12, 1);

  private final Campaigns campaigns;
  private final Units units;

  PlannedCampaign(Campaigns campaigns, Units units) {
    this.campaigns = campaigns;
    this.units = units;
  }

  CampaignFacts create(String code, LocalDate boundaries, Target... targets) {
    UnitsAsOf there = units.tree().asOf(boundaries);
    var settings =
        new CampaignSettings(
            code,
            "Khảo sát " + code,
            null,
            new Instrument("sipas-service", 1, "satisfied-share", 1),
            new Period(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 11, 1)),
            Sampling.probability(DesignKind.CLUSTER),
            false,
            there.byCode(UnitTree.SAMPLE_CODE).orElseThrow().id(),
            boundaries,
            false);
    return campaigns.create(
        new CampaignDraft(settings, CampaignDesign.NONE, List.of(targets), CampaignStatus.DRAFT),
        "test");
  }

  List<AdministrativeUnit> communes(LocalDate boundaries) {
    return units.tree().asOf(boundaries).all(UnitLevel.COMMUNE).stream()
        .filter(unit -> units.tree().path(unit).get(0).code().equals(UnitTree.SAMPLE_CODE))
        .toList();
  }

  /** Stores dossiers, more in communes that stand later in the list; gives the frame's id. */
  int frame(String campaign, LocalDate boundaries, int dossiers) {
    List<AdministrativeUnit> communes = communes(boundaries);
    StringBuilder rows = new StringBuilder("Mã hồ sơ,Xã,Kết quả\n");
    for (int i = 0; i < dossiers; i++) {
      double place = Math.sqrt((i + 0.5) / dossiers);
      AdministrativeUnit commune = communes.get((int) (place * communes.size()));
      rows.append("H-%06d,%s,%s\n".formatted(i, commune.code(), i % 7 == 0 ? "Từ chối" : "Rút"));
    }
    return Staff.api("analyst")
        .multiPart(
            "spec", "{\"source\":\"một cửa\",\"leaveOut\":true}", "application/json;charset=UTF-8")
        .multiPart("data", "f.csv", rows.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
        .post("/api/campaigns/" + campaign + "/frames")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
