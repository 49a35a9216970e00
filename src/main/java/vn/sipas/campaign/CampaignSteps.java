package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Opening, closing, reopening, archiving. */
@ApplicationScoped
class CampaignSteps {

  static final int LONGEST_REASON = 500;

  private final CampaignRepository campaigns;
  private final CampaignParts parts;
  private final CampaignRules rules;
  private final CampaignJournal journal;
  private final Instance<ClosingObstacles> unfinished;
  private final Instance<ReopeningObstacles> settled;
  private final PublicationFreeze freeze;
  private final Clock clock;

  CampaignSteps(
      CampaignRepository campaigns,
      CampaignParts parts,
      Surroundings surroundings,
      CampaignJournal journal,
      @Any Instance<ClosingObstacles> unfinished,
      @Any Instance<ReopeningObstacles> settled,
      PublicationFreeze freeze,
      Clock clock) {
    this.campaigns = campaigns;
    this.parts = parts;
    this.rules = new CampaignRules(surroundings);
    this.journal = journal;
    this.unfinished = unfinished;
    this.settled = settled;
    this.freeze = freeze;
    this.clock = clock;
  }

  /**
   * @param reason null or blank when there is none; needed for a step back
   */
  @Transactional
  CampaignFacts change(String code, CampaignStatus next, String reason) {
    Campaign campaign = campaigns.byCodeForChange(code).orElseThrow(() -> Problem.notFound(code));
    CampaignStatus before = campaign.status;
    List<Fault> faults = faults(campaign, next, reason);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    campaign.become(next, clock.instant());
    journal.record(
        AuditAction.CAMPAIGN_STATUS_CHANGED,
        campaign,
        Map.of("from", before.code(), "to", next.code(), "reason", reason == null ? "" : reason));
    CampaignFacts facts = campaign.facts();
    if (next == CampaignStatus.CLOSED && before == CampaignStatus.OPEN) {
      unfinished.forEach(work -> work.closed(facts));
    }
    return facts;
  }

  private List<Fault> faults(Campaign campaign, CampaignStatus next, String reason) {
    if (!campaign.status.mayBecome(next)) {
      throw new Problem(409, "campaign_step_refused", campaign.status.code(), next.code());
    }
    List<Fault> faults = new ArrayList<>();
    boolean needed = campaign.status.needsReasonToBecome(next);
    if (needed) {
      freeze.refuseIfFrozen(campaign.id);
    }
    if (needed && (reason == null || reason.isBlank())) {
      faults.add(CampaignFault.at("reason", "reason_missing"));
    } else if (reason != null && reason.length() > LONGEST_REASON) {
      faults.add(CampaignFault.at("reason", "too_long", LONGEST_REASON));
    }
    if (next == CampaignStatus.OPEN) {
      faults.addAll(obstacles(campaign));
      faults.addAll(toReopen(campaign.facts()));
    } else if (next == CampaignStatus.CLOSED && campaign.status == CampaignStatus.OPEN) {
      faults.addAll(toClose(campaign.id));
    }
    return faults;
  }

  /** Everything that stands in the way of closing it. */
  List<Fault> toClose(int campaignId) {
    return unfinished.stream().flatMap(work -> work.toClose(campaignId).stream()).toList();
  }

  /** What stands in the way of opening it again; nothing for one that is not closed. */
  List<Fault> toReopen(CampaignFacts campaign) {
    return campaign.status() != CampaignStatus.CLOSED
        ? List.of()
        : settled.stream().flatMap(work -> work.toReopen(campaign.id()).stream()).toList();
  }

  /** Everything that stands in the way of opening it. */
  @Transactional
  List<Fault> obstacles(String code) {
    return obstacles(campaigns.byCode(code).orElseThrow(() -> Problem.notFound(code)));
  }

  private List<Fault> obstacles(Campaign campaign) {
    return rules.toOpen(parts.draft(campaign, campaign.settings()));
  }
}
