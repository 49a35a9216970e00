package vn.sipas.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Batches of codes: kept, listed and revoked. Every act is recorded, and never a code. */
@ApplicationScoped
class CodeBatches {

  private final CodeBatchRepository batches;
  private final CodeHashing hashing;
  private final Codes codes;
  private final Campaigns campaigns;
  private final AuditLog audit;
  private final CurrentUser user;
  private final Clock clock;

  CodeBatches(
      CodeBatchRepository batches,
      CodeHashing hashing,
      Codes codes,
      Campaigns campaigns,
      AuditLog audit,
      CurrentUser user,
      Clock clock) {
    this.batches = batches;
    this.hashing = hashing;
    this.codes = codes;
    this.campaigns = campaigns;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /** All or nothing; its number within the campaign. */
  @Transactional
  int add(CampaignFacts campaign, UUID request, String note, List<IssuedBatch.Codes> lots) {
    var batch = batches.add(campaign.id(), request, note, clock.instant(), user.name());
    Mac mac = hashing.mac();
    for (IssuedBatch.Codes lot : lots) {
      List<CodeHash> hashes =
          lot.codes().stream().map(code -> CodeHashing.hash(code, mac)).toList();
      batches.addLot(batch.id(), lot.lot(), hashes, clock.instant());
    }
    int count = lots.stream().mapToInt(lot -> lot.codes().size()).sum();
    audit.record(
        AuditAction.CODES_ISSUED, campaign.code(), Map.of("batch", batch.number(), "codes", count));
    return batch.number();
  }

  /** Newest first. */
  @Transactional
  List<CodeBatch> of(CampaignFacts campaign) {
    return batches.of(campaign.id());
  }

  /**
   * @throws Problem 404 when there is none
   */
  CodeBatch get(CampaignFacts campaign, int number) {
    return of(campaign).stream()
        .filter(batch -> batch.number() == number)
        .findFirst()
        .orElseThrow(() -> Problem.notFound(number));
  }

  /** Its unused codes let nobody in any more. */
  @Transactional
  void revoke(CampaignFacts campaign, int number) {
    CodeBatch batch = get(campaign, number);
    if (batch.revokedAt() == null) {
      batches.revoke(batch.id(), clock.instant());
      audit.record(AuditAction.CODES_REVOKED, campaign.code(), Map.of("batch", number));
    }
  }

  /**
   * One code, typed by who holds the slip. Whether it had been used is not said: that would tell
   * whether its holder has answered.
   *
   * @throws Problem 422 when it is no code of this campaign
   */
  @Transactional
  void revoke(CampaignFacts campaign, String typed) {
    CampaignTerms terms = campaigns.terms(campaign.code()).orElseThrow();
    Fault fault = codes.find(typed, terms).fault();
    if (fault != null && !fault.code().matches("revoked_code|unplaced_code")) {
      throw Problem.invalid(List.of(fault));
    }
    batches.revoke(hashing.hash(OneTimeCode.typed(typed).orElseThrow()));
    audit.record(AuditAction.CODES_REVOKED, campaign.code(), Map.of("codes", 1));
  }
}
