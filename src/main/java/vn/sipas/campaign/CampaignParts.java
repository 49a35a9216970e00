package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** A campaign's targets and its design, which are replaced as a whole. */
@ApplicationScoped
class CampaignParts {

  private final CampaignRepository campaigns;
  private final TargetRepository targets;
  private final DesignRepository designs;
  private final TargetRules rules;
  private final AnswerCounts answers;
  private final CampaignJournal journal;
  private final PublicationFreeze freeze;

  CampaignParts(
      CampaignRepository campaigns,
      TargetRepository targets,
      DesignRepository designs,
      Surroundings surroundings,
      AnswerCounts answers,
      CampaignJournal journal,
      PublicationFreeze freeze) {
    this.campaigns = campaigns;
    this.targets = targets;
    this.designs = designs;
    this.rules = new TargetRules(surroundings);
    this.answers = answers;
    this.journal = journal;
    this.freeze = freeze;
  }

  @Transactional
  void setTargets(String code, List<Target> wanted) {
    Campaign campaign = forChange(code);
    List<Fault> faults = rules.check(campaign.settings(), wanted);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    targets.replace(campaign.id, wanted);
    Map<String, String> details = new TreeMap<>();
    wanted.forEach(target -> details.put(target.measure(), written(target)));
    journal.record(AuditAction.CAMPAIGN_TARGETS_CHANGED, campaign, details);
  }

  private static String written(Target target) {
    return target.kind() == TargetKind.ABSOLUTE
        ? String.valueOf(target.value())
        : "+" + target.value() + " " + target.referenceCampaign();
  }

  /** The design was read without a fault; see {@link DesignReader}. */
  @Transactional
  void setDesign(String code, CampaignDesign design) {
    Campaign campaign = forChange(code);
    if (campaign.designDraw != null) {
      throw new Problem(409, "campaign_design_drawn", campaign.designDraw);
    }
    refuseDesignFor(campaign);
    CampaignDesign complete = design.with(campaign.settings().sampling());
    if (campaign.status == CampaignStatus.OPEN) {
      List<Fault> faults = DesignRules.toTakeAnswers(complete, false);
      if (!faults.isEmpty()) {
        throw Problem.invalid(faults);
      }
    }
    replace(campaign, complete);
  }

  /**
   * @param draw number of the draw it comes from; null when that was set aside
   */
  @Transactional
  void setDrawn(String code, CampaignDesign design, Integer draw) {
    Campaign campaign = forChange(code);
    refuseAnswers(campaign);
    if (campaign.stream != Stream.PROBABILITY) {
      throw new Problem(409, "campaign_has_no_design", campaign.code);
    }
    campaign.drawn(design.kind(), design.finitePopulation(), draw);
    replace(campaign, design);
  }

  private void replace(Campaign campaign, CampaignDesign design) {
    designs.replace(campaign.id, design);
    journal.record(
        AuditAction.CAMPAIGN_DESIGN_CHANGED,
        campaign,
        Map.of("strata", design.strata().size(), "units", design.samplingUnits().size()));
  }

  private void refuseAnswers(Campaign campaign) {
    long given = answers.of(campaign.id);
    if (given > 0) {
      throw new Problem(409, "campaign_design_locked", given);
    }
  }

  private void refuseDesignFor(Campaign campaign) {
    refuseAnswers(campaign);
    if (campaign.design == null) {
      throw new Problem(409, "campaign_has_no_design", campaign.code);
    }
  }

  private Campaign forChange(String code) {
    Campaign campaign = campaigns.byCodeForChange(code).orElseThrow(() -> Problem.notFound(code));
    campaign.refuseIfArchived();
    freeze.refuseIfFrozen(campaign.id);
    return campaign;
  }

  void store(int campaignId, CampaignDraft draft) {
    targets.replace(campaignId, draft.targets());
    designs.replace(campaignId, draft.design());
  }

  void dropDesign(int campaignId) {
    designs.replace(campaignId, CampaignDesign.NONE);
  }

  /** The campaign as it would be with these settings. */
  CampaignDraft draft(Campaign campaign, CampaignSettings settings) {
    return new CampaignDraft(
        settings,
        designs.of(campaign.id, settings.sampling()),
        targets.of(campaign.id),
        campaign.status,
        campaign.designDraw != null);
  }

  List<String> measuredAgainst(int campaignId) {
    return targets.measuredAgainst(campaignId);
  }
}
