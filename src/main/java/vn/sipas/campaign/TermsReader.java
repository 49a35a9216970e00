package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;

@ApplicationScoped
class TermsReader {

  private final CampaignRepository campaigns;
  private final DesignRepository designs;
  private final PublicationFreeze freeze;
  private final Clock clock;

  TermsReader(
      CampaignRepository campaigns,
      DesignRepository designs,
      PublicationFreeze freeze,
      Clock clock) {
    this.campaigns = campaigns;
    this.designs = designs;
    this.freeze = freeze;
    this.clock = clock;
  }

  @Transactional
  Optional<CampaignTerms> read(String code) {
    return campaigns.byCode(code).map(this::terms);
  }

  private CampaignTerms terms(Campaign campaign) {
    CampaignFacts facts = campaign.facts();
    return new CampaignTerms(
        facts.id(),
        facts.code(),
        facts.settings().name(),
        facts.settings().nameEn(),
        facts.stream(),
        status(facts),
        facts.settings().instrument().survey(),
        facts.settings().instrument().surveyVersion(),
        facts.settings().period().from(),
        facts.settings().period().to(),
        facts.closedAt(),
        clock.getZone(),
        facts.settings().unitId(),
        facts.settings().boundaries(),
        facts.settings().publicAccess(),
        facts.settings().codeRequired(),
        facts.settings().sampleData(),
        placements(facts));
  }

  /** What is frozen takes as little as what is archived. */
  private CampaignStatus status(CampaignFacts facts) {
    boolean frozen = facts.status() == CampaignStatus.CLOSED && freeze.isFrozen(facts.id());
    return frozen ? CampaignStatus.ARCHIVED : facts.status();
  }

  private Map<Integer, Placement> placements(CampaignFacts facts) {
    boolean clusters = facts.settings().sampling().design() == DesignKind.CLUSTER;
    Map<Integer, Placement> byUnit = new HashMap<>();
    for (SamplingUnit unit : designs.samplingUnits(facts.id())) {
      if (unit.unitId() != null) {
        double weight = unit.weight() == null ? 1 : unit.weight();
        byUnit.put(
            unit.unitId(), new Placement(unit.stratumId(), clusters ? unit.id() : null, weight));
      }
    }
    return byUnit;
  }
}
