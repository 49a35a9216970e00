package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.exception.ConstraintViolationException;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Creating, editing and removing campaigns. */
@ApplicationScoped
class CampaignSetup {

  private final CampaignRepository campaigns;
  private final CampaignParts parts;
  private final CampaignRules rules;
  private final AnswerCounts answers;
  private final CampaignJournal journal;
  private final PublicationFreeze freeze;
  private final Clock clock;

  CampaignSetup(
      CampaignRepository campaigns,
      CampaignParts parts,
      Surroundings surroundings,
      AnswerCounts answers,
      CampaignJournal journal,
      PublicationFreeze freeze,
      Clock clock) {
    this.campaigns = campaigns;
    this.parts = parts;
    this.rules = new CampaignRules(surroundings);
    this.answers = answers;
    this.journal = journal;
    this.freeze = freeze;
    this.clock = clock;
  }

  @Transactional
  CampaignFacts create(CampaignDraft draft, String by) {
    refuse(faults(draft));
    Campaign campaign = new Campaign(draft.settings(), clock.instant(), by);
    store(campaign);
    parts.store(campaign.id, draft);
    walkTo(draft.status(), campaign);
    journal.created(campaign);
    return campaign.facts();
  }

  /** What stands in the way of creating it. */
  @Transactional
  List<Fault> faults(CampaignDraft draft) {
    List<Fault> faults = new ArrayList<>(checked(draft));
    if (campaigns.has(draft.settings().code())) {
      faults.add(taken(draft.settings()));
    }
    return faults;
  }

  private List<Fault> checked(CampaignDraft draft) {
    return draft.status() == CampaignStatus.DRAFT ? rules.whole(draft) : rules.toTakeAnswers(draft);
  }

  /** What is created finished was open on its days. */
  private void walkTo(CampaignStatus status, Campaign campaign) {
    ZonedDateTime first = campaign.startsOn.atStartOfDay(clock.getZone());
    ZonedDateTime end = campaign.endsOn.atStartOfDay(clock.getZone());
    if (status != CampaignStatus.DRAFT) {
      campaign.become(CampaignStatus.OPEN, first.toInstant());
    }
    if (status == CampaignStatus.CLOSED || status == CampaignStatus.ARCHIVED) {
      campaign.become(CampaignStatus.CLOSED, end.toInstant());
    }
    if (status == CampaignStatus.ARCHIVED) {
      campaign.become(CampaignStatus.ARCHIVED, end.toInstant());
    }
  }

  @Transactional
  CampaignFacts edit(String code, CampaignSettings settings) {
    Campaign campaign = forChange(code);
    CampaignSettings before = campaign.settings();
    refuse(faultsOfChange(campaign, settings));
    campaign.apply(settings);
    store(campaign);
    if (settings.sampling().stream() == Stream.VOLUNTARY) {
      parts.dropDesign(campaign.id);
    }
    journal.edited(campaign, before);
    return campaign.facts();
  }

  private List<Fault> faultsOfChange(Campaign campaign, CampaignSettings after) {
    CampaignSettings before = campaign.settings();
    List<Fault> faults = rules.edited(parts.draft(campaign, after));
    if (!before.code().equals(after.code())) {
      if (campaign.openedAt != null) {
        faults.add(CampaignFault.at("code", "code_locked"));
      } else if (campaigns.has(after.code())) {
        faults.add(taken(after));
      }
    }
    if (campaign.designDraw != null && !isDrawnAlike(before, after)) {
      faults.add(CampaignFault.at("design", "design_drawn", campaign.designDraw));
    }
    long given = answers.of(campaign.id);
    if (given > 0) {
      faults.addAll(CampaignRules.locked(before, after, given));
    }
    return faults;
  }

  /** What to do with a lonely sampling unit may be chosen later; the rest is what was drawn. */
  private static boolean isDrawnAlike(CampaignSettings before, CampaignSettings after) {
    Sampling was = before.sampling();
    Sampling is = after.sampling();
    return was.stream() == is.stream()
        && was.design() == is.design()
        && was.finitePopulation() == is.finitePopulation()
        && Objects.equals(was.population(), is.population())
        && before.boundaries().equals(after.boundaries());
  }

  /** A draft is thrown away; what took answers stays. */
  @Transactional
  void discard(String code) {
    Campaign campaign = forChange(code);
    if (campaign.status != CampaignStatus.DRAFT || answers.of(campaign.id) > 0) {
      throw new Problem(409, "campaign_not_a_draft", code);
    }
    remove(code);
  }

  @Transactional
  void remove(String code) {
    Campaign campaign = campaigns.byCodeForChange(code).orElseThrow(() -> Problem.notFound(code));
    List<String> others = parts.measuredAgainst(campaign.id);
    if (!others.isEmpty()) {
      throw new Problem(409, "campaign_is_a_reference", code, String.join(", ", others));
    }
    journal.record(AuditAction.CAMPAIGN_REMOVED, campaign, Map.of());
    try {
      campaigns.delete(campaign);
      campaigns.flush();
    } catch (ConstraintViolationException e) {
      // Something of another feature hangs on it: a tablet that collects for it.
      throw new Problem(409, "campaign_in_use", code);
    }
  }

  private Campaign forChange(String code) {
    Campaign campaign = campaigns.byCodeForChange(code).orElseThrow(() -> Problem.notFound(code));
    campaign.refuseIfArchived();
    freeze.refuseIfFrozen(campaign.id);
    return campaign;
  }

  private void store(Campaign campaign) {
    try {
      campaigns.persistAndFlush(campaign);
    } catch (ConstraintViolationException e) {
      // Somebody took the code since we looked.
      throw Problem.invalid(List.of(taken(campaign.settings())));
    }
  }

  private static Fault taken(CampaignSettings settings) {
    return CampaignFault.at("code", "code_taken", settings.code());
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
