package vn.sipas.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.ApprovedVersion;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.PublicationFreeze;
import vn.sipas.campaign.Stream;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/**
 * Proposing, approving, correcting. Documents are computed outside transactions; what is decided is
 * decided under a lock on the campaign, and looked at once more when everybody sees it.
 */
@ApplicationScoped
class Publications {

  static final int LONGEST_REASON = 1000;

  private final Campaigns campaigns;
  private final PublicationRepository publications;
  private final Drafting drafting;
  private final PublicationFreeze freeze;
  private final CurrentUser user;
  private final AuditLog audit;
  private final Clock clock;

  Publications(
      Campaigns campaigns,
      PublicationRepository publications,
      Drafting drafting,
      PublicationFreeze freeze,
      CurrentUser user,
      AuditLog audit,
      Clock clock) {
    this.campaigns = campaigns;
    this.publications = publications;
    this.drafting = drafting;
    this.freeze = freeze;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Where a campaign stands.
   *
   * @param inForce null before the first approval
   * @param correction the open one; null without
   * @param versions all proposals, newest first
   */
  record Standing(
      CampaignFacts campaign,
      ApprovedVersion inForce,
      Correction correction,
      List<Version> versions) {

    boolean isVoluntary() {
      return campaign.stream() != Stream.PROBABILITY;
    }

    boolean isOver() {
      return campaign.status() == CampaignStatus.CLOSED
          || campaign.status() == CampaignStatus.ARCHIVED;
    }

    Optional<Version> waiting() {
      return versions.stream().filter(Version::isWaiting).findFirst();
    }

    boolean isFrozen() {
      return inForce != null && inForce.isFrozen();
    }

    boolean mayPropose() {
      return !isVoluntary() && isOver() && waiting().isEmpty() && !isFrozen();
    }

    Optional<Version> approved(int version) {
      return versions.stream()
          .filter(one -> one.isApproved() && one.version() == version)
          .findFirst();
    }
  }

  /**
   * A proposal that waits is looked at: what it was made of may have changed.
   *
   * @throws Problem 404 without such a campaign
   */
  Standing standing(String code) {
    CampaignFacts campaign = campaigns.get(code);
    publications.of(campaign.id()).stream()
        .filter(Version::isWaiting)
        .findFirst()
        .ifPresent(this::voidIfMoved);
    return stored(campaign);
  }

  private Standing stored(CampaignFacts campaign) {
    return new Standing(
        campaign,
        publications.inForce(campaign.id()).orElse(null),
        openCorrection(campaign.id()).orElse(null),
        publications.of(campaign.id()));
  }

  private Optional<Correction> openCorrection(int campaignId) {
    return publications.corrections(campaignId).stream()
        .filter(correction -> correction.closedAt() == null)
        .findFirst();
  }

  /**
   * @throws Problem 404 without it
   */
  Version get(String code, int number) {
    return publications
        .byNumber(campaigns.get(code).id(), number)
        .orElseThrow(() -> Problem.notFound(number));
  }

  Canonical document(Version version) {
    return publications.document(version);
  }

  /** The approved version before this one; of a proposal, the version in force. */
  Optional<Version> before(Version version) {
    return publications.of(version.campaignId()).stream()
        .filter(one -> one.isApproved() && one.number() < version.number())
        .findFirst();
  }

  /**
   * Computes everything and proposes it.
   *
   * @throws Problem 404; 409 where it cannot be proposed now
   */
  Version propose(String code) {
    Standing standing = standing(code);
    refuseUnlessOver(standing);
    if (standing.isFrozen()) {
      throw new Problem(409, "campaign_frozen", standing.inForce().version());
    }
    Canonical document = Canonical.of(drafting.draft(code));
    String reason = standing.correction() == null ? null : standing.correction().reason();
    int id =
        publications
            .propose(standing.campaign().id(), document, reason, clock.instant(), user.name())
            .orElseThrow(() -> new Problem(409, "publication_waiting", code));
    Version proposed =
        publications.of(standing.campaign().id()).stream()
            .filter(version -> version.id() == id)
            .findFirst()
            .orElseThrow();
    record(AuditAction.RESULTS_PROPOSED, code, proposed);
    return proposed;
  }

  private static void refuseUnlessOver(Standing standing) {
    if (standing.isVoluntary()) {
      throw new Problem(409, "publication_voluntary", standing.campaign().code());
    } else if (!standing.isOver()) {
      throw new Problem(409, "publication_not_closed", standing.campaign().code());
    } else if (standing.waiting().isPresent()) {
      throw new Problem(409, "publication_waiting", standing.campaign().code());
    }
  }

  /**
   * The second pair of eyes.
   *
   * @throws Problem 403 for the proposer; 404; 409 when it no longer waits or became void
   */
  Version approve(String code, int number) {
    Version proposal = waiting(code, number);
    new FourEyes(proposal.proposedBy()).refuseUnlessOther(user.name(), user.isAdministrator());
    PublishedDocument proposed = publications.document(proposal).read();
    Movement moved = Movement.between(proposed, drafting.draft(code).madeLike(proposed));
    if (!moved.isNone()) {
      List<String> facts = moved.facts().isEmpty() ? List.of("tables") : moved.facts();
      throw madeVoid(code, proposal, facts);
    }
    Instant now = clock.instant();
    QuarkusTransaction.requiringNew().run(() -> approve(code, proposal, now));
    freeze.announce(code);
    Version approved = get(code, number);
    refuseIfMovedMeanwhile(code, approved, proposed);
    record(AuditAction.RESULTS_APPROVED, code, approved);
    return approved;
  }

  private void approve(String code, Version proposal, Instant now) {
    publications.lock(proposal.campaignId());
    refuseUnlessClosed(code);
    if (!publications.approve(proposal, now, user.name())) {
      throw new Problem(409, "publication_not_waiting", proposal.number());
    }
    Integer version =
        publications.byNumber(proposal.campaignId(), proposal.number()).orElseThrow().version();
    publications.close(proposal.campaignId(), now, user.name(), version);
  }

  private void refuseUnlessClosed(String code) {
    CampaignStatus status = campaigns.get(code).status();
    if (status != CampaignStatus.CLOSED && status != CampaignStatus.ARCHIVED) {
      throw new Problem(409, "publication_not_closed", code);
    }
  }

  /** What came in between the last look and the moment from which everything is refused. */
  private void refuseIfMovedMeanwhile(String code, Version approved, PublishedDocument proposed) {
    List<String> facts = Movement.of(proposed.fixed(), drafting.fixed(code));
    if (!facts.isEmpty()) {
      throw madeVoid(code, approved, facts);
    }
  }

  private Problem madeVoid(String code, Version version, List<String> facts) {
    publications.makeVoid(version, clock.instant(), facts);
    if (version.isApproved()) {
      publications.reopen(version.campaignId(), version.version());
    }
    freeze.announce(code);
    audit.record(
        AuditAction.RESULTS_VOID,
        code,
        Map.of("proposal", version.number(), "moved", String.join(", ", facts)));
    return new Problem(409, "publication_void", version.number(), String.join(", ", facts));
  }

  private void voidIfMoved(Version waiting) {
    PublishedDocument proposed = publications.document(waiting).read();
    List<String> facts = Movement.of(proposed.fixed(), drafting.fixed(proposed.campaign().code()));
    if (!facts.isEmpty()) {
      madeVoid(proposed.campaign().code(), waiting, facts);
    }
  }

  /**
   * @throws Problem 403 for the proposer; 404; 409 when it no longer waits; 422 without a reason
   */
  Version giveBack(String code, int number, String reason) {
    Version proposal = waiting(code, number);
    new FourEyes(proposal.proposedBy()).refuseUnlessOther(user.name(), user.isAdministrator());
    return ended(
        code, proposal, Version.State.RETURNED, reason(reason), AuditAction.RESULTS_RETURNED);
  }

  /**
   * @throws Problem 403 for anybody but the proposer; 404; 409 when it no longer waits
   */
  Version withdraw(String code, int number) {
    Version proposal = waiting(code, number);
    new FourEyes(proposal.proposedBy()).refuseUnlessSame(user.name());
    return ended(code, proposal, Version.State.WITHDRAWN, null, AuditAction.RESULTS_WITHDRAWN);
  }

  private Version ended(
      String code, Version proposal, Version.State to, String reason, AuditAction action) {
    if (!publications.end(proposal, to, clock.instant(), user.name(), reason)) {
      throw new Problem(409, "publication_not_waiting", proposal.number());
    }
    record(action, code, proposal);
    return get(code, proposal.number());
  }

  private Version waiting(String code, int number) {
    Version proposal = get(code, number);
    if (!proposal.isWaiting()) {
      throw new Problem(409, "publication_not_waiting", number);
    }
    return proposal;
  }

  /**
   * From now on what figures depend on may change; the version in force stays in force.
   *
   * @throws Problem 404; 409 when nothing is frozen; 422 without a reason
   */
  Correction open(String code, String reason) {
    String given = reason(reason);
    CampaignFacts campaign = campaigns.get(code);
    boolean opened =
        freeze.isFrozen(campaign.id())
            && publications.open(campaign.id(), given, clock.instant(), user.name());
    if (!opened) {
      throw new Problem(409, "publication_not_frozen", code);
    }
    freeze.announce(code);
    audit.record(AuditAction.CORRECTION_OPENED, code, Map.of("reason", given));
    return openCorrection(campaign.id()).orElseThrow();
  }

  /**
   * Freezes again what nobody has changed.
   *
   * @throws Problem 404; 409 when there is none, when its proposal waits, or when something changed
   */
  void giveUp(String code) {
    Standing standing = standing(code);
    if (standing.correction() == null) {
      throw new Problem(409, "publication_no_correction", code);
    } else if (standing.waiting().isPresent()) {
      throw new Problem(409, "publication_waiting", code);
    }
    Version inForce = standing.approved(standing.inForce().version()).orElseThrow();
    PublishedDocument then = publications.document(inForce).read();
    List<String> facts = Movement.of(then.fixed(), drafting.fixed(code));
    if (!facts.isEmpty()) {
      throw new Problem(409, "publication_corrected", String.join(", ", facts));
    }
    publications.close(standing.campaign().id(), clock.instant(), user.name(), null);
    freeze.announce(code);
    audit.record(AuditAction.CORRECTION_GIVEN_UP, code, Map.of());
  }

  /**
   * What a check of a version found.
   *
   * @param intact whether the stored document has the hash that was approved
   * @param equal whether today's data give the same document
   * @param software that computed now
   */
  record Verification(
      Version version,
      PublishedDocument document,
      boolean intact,
      boolean equal,
      String software,
      Movement moved,
      Instant at) {}

  /**
   * Computes everything again. Other software is told and held against the same document.
   *
   * @throws Problem 404; 409 when there are no results any more
   */
  Verification verify(String code, int number) {
    Version version = get(code, number);
    Canonical stored = publications.document(version);
    PublishedDocument then = stored.read();
    PublishedDocument now = drafting.draft(code);
    Canonical again = Canonical.of(now.madeLike(then));
    return new Verification(
        version,
        then,
        stored.sha256().equals(version.sha256()),
        again.sha256().equals(version.sha256()),
        now.made().software(),
        Movement.between(then, now),
        clock.instant());
  }

  private static String reason(String reason) {
    String given = reason == null ? "" : reason.strip();
    if (given.isEmpty()) {
      throw Problem.invalid(
          List.of(new Fault("reason", "missing", "publication.fault.reason_missing")));
    } else if (given.length() > LONGEST_REASON) {
      throw Problem.invalid(
          List.of(
              new Fault("reason", "too_long", "publication.fault.reason_long", LONGEST_REASON)));
    }
    return given;
  }

  private void record(AuditAction action, String code, Version version) {
    audit.record(action, code, Map.of("proposal", version.number(), "sha256", version.sha256()));
  }
}
