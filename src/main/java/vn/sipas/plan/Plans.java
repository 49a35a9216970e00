package vn.sipas.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.frame.Frames;
import vn.sipas.frame.StoredFrame;
import vn.sipas.plan.PlanTable.Part;
import vn.sipas.plan.SamplePlan.PlannedArea;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** The plans of campaigns: saved as versions, one of them signed. */
@ApplicationScoped
public class Plans {

  private static final int LONGEST_NOTE = 500;

  private final PlanRepository plans;
  private final Planning planning;
  private final Frames frames;
  private final CurrentUser user;
  private final AuditLog audit;
  private final Clock clock;

  Plans(
      PlanRepository plans,
      Planning planning,
      Frames frames,
      CurrentUser user,
      AuditLog audit,
      Clock clock) {
    this.plans = plans;
    this.planning = planning;
    this.frames = frames;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /** The version that was signed last; empty while none is signed. */
  public Optional<SamplePlan> signed(int campaignId) {
    return plans.signed(campaignId).map(Plans::sample);
  }

  private static SamplePlan sample(StoredPlan plan) {
    return new SamplePlan(
        plan.version(),
        plan.frameId(),
        plan.table().areas().stream().map(area -> planned(plan.table(), area)).toList());
  }

  private static PlannedArea planned(PlanTable table, PlanTable.Line area) {
    Part part = table.part(area);
    return new PlannedArea(
        area.code(),
        area.name(),
        part.drawn(),
        Math.toIntExact(part.issued()),
        Math.toIntExact(part.expected()),
        area.members());
  }

  /**
   * Newest first.
   *
   * @throws Problem 404 without such a campaign, 409 when it has no sample to plan
   */
  List<StoredPlan> of(String campaign) {
    return plans.of(planning.campaign(campaign).id());
  }

  /**
   * @throws Problem 404 when this campaign has no such version
   */
  StoredPlan get(String campaign, int version) {
    return plans
        .get(planning.campaign(campaign).id(), version)
        .orElseThrow(() -> Problem.notFound(version));
  }

  /**
   * Computes and keeps a plan.
   *
   * @throws Problem 422 with every fault
   */
  StoredPlan save(String campaign, PlanSettings settings, String note) {
    CampaignFacts facts = planning.campaign(campaign);
    String kept = note == null ? "" : note.strip();
    if (kept.length() > LONGEST_NOTE) {
      throw Problem.invalid(List.of(new Fault("note", "note", "plan.fault.note", LONGEST_NOTE)));
    }
    PlanTable table = planning.table(facts, settings);
    StoredFrame frame = frames.get(campaign, settings.frame());
    int version = plans.add(facts.id(), frame, settings, table, kept, clock.instant(), user.name());
    StoredPlan saved = get(campaign, version);
    record(AuditAction.PLAN_SAVED, campaign, saved);
    return saved;
  }

  /**
   * Makes a version the one that is drawn.
   *
   * @throws Problem 404 without such a version; 409 when it is signed, a sample is drawn already,
   *     or its frame was removed
   */
  @Transactional
  StoredPlan sign(String campaign, int version) {
    CampaignFacts facts = planning.campaign(campaign);
    StoredPlan plan = get(campaign, version);
    if (plan.isSigned()) {
      throw new Problem(409, "plan_signed", version);
    }
    if (!hasFrame(campaign, plan)) {
      throw new Problem(409, "plan_frame_removed", version);
    }
    if (!plans.sign(facts.id(), version, clock.instant(), user.name())) {
      throw new Problem(409, "plan_drawn");
    }
    record(AuditAction.PLAN_SIGNED, campaign, plan);
    return get(campaign, version);
  }

  boolean hasFrame(String campaign, StoredPlan plan) {
    return frames.of(campaign).stream()
        .anyMatch(
            frame -> frame.id() == plan.frameId() && plan.frameSha256().equals(frame.sha256()));
  }

  private void record(AuditAction action, String campaign, StoredPlan plan) {
    Part whole = plan.table().part(plan.table().whole());
    audit.record(
        action,
        campaign,
        Map.of(
            "version",
            plan.version(),
            "issued",
            whole.issued(),
            "frame",
            plan.frameSha256().substring(0, 8)));
  }
}
