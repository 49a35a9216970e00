package vn.sipas.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.DrawnDesigns;
import vn.sipas.platform.Problem;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Units;
import vn.sipas.unit.UnitsAsOf;

/** Puts a sample in force, or aside, with the campaign's design: all or nothing. */
@ApplicationScoped
class DrawStore {

  private final DrawRepository draws;
  private final SeedRepository seeds;
  private final RecentPersons persons;
  private final DrawnDesigns designs;
  private final Campaigns campaigns;
  private final Units units;
  private final AuditLog audit;
  private final CurrentUser user;
  private final Clock clock;

  DrawStore(
      DrawRepository draws,
      SeedRepository seeds,
      RecentPersons persons,
      DrawnDesigns designs,
      Campaigns campaigns,
      Units units,
      AuditLog audit,
      CurrentUser user,
      Clock clock) {
    this.draws = draws;
    this.seeds = seeds;
    this.persons = persons;
    this.designs = designs;
    this.campaigns = campaigns;
    this.units = units;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  @Transactional
  StoredDraw store(CampaignFacts campaign, NewDraw draw) {
    if (!seeds.reveal(draw.committed(), draw.plainSeed(), draw.drawnAt())) {
      throw new Problem(409, "draw_no_seed");
    }
    int id = draws.store(draw);
    StoredDraw stored = draws.of(campaign.id()).get(0);
    persons.remember(id, draw.frame(), draw.drawing().cases());
    designs.put(campaign.code(), design(campaign, draw), stored.number());
    audit.record(
        AuditAction.SAMPLE_DRAWN,
        campaign.code(),
        Map.of(
            "draw",
            stored.number(),
            "frame",
            draw.frame().id(),
            "main",
            stored.sample().main(),
            "reserve",
            stored.sample().reserve(),
            "sha256",
            draw.sha256()));
    return stored;
  }

  private CampaignDesign design(CampaignFacts campaign, NewDraw draw) {
    UnitsAsOf asOf = units.tree().asOf(draw.frame().boundaries());
    return DrawnDesign.of(
        draw.drawing(),
        code -> Areas.name(asOf, code),
        code -> asOf.byCode(code).map(AdministrativeUnit::id).orElse(null),
        campaign.settings().sampling().lonelyPsu());
  }

  @Transactional
  void setAside(CampaignFacts campaign, StoredDraw draw, String reason) {
    if (!draws.setAside(draw.id(), clock.instant(), user.name(), reason)) {
      throw new Problem(409, "draw_set_aside");
    }
    persons.forget(draw.id());
    designs.remove(campaign.code(), campaigns.design(campaign.id()));
    audit.record(
        AuditAction.SAMPLE_SET_ASIDE,
        campaign.code(),
        Map.of("draw", draw.number(), "reason", reason));
  }
}
