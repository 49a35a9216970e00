package vn.sipas.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.platform.Problem;

/** Makes codes, keeps their hashes and gives the codes out once. */
@ApplicationScoped
class CodeIssuing {

  private static final int TRIES = 3;

  private final CodeBatches batches;
  private final SecureRandom chance = new SecureRandom();

  CodeIssuing(CodeBatches batches) {
    this.batches = batches;
  }

  /**
   * @param request made by whoever asks: asking again issues nothing
   * @throws Problem 409 when the campaign takes no codes, is over, or the request was answered
   */
  IssuedBatch issue(CampaignFacts campaign, UUID request, String note, List<Lot> lots) {
    refuseUnlessTakingCodes(campaign);
    for (int tries = 1; ; tries++) {
      List<IssuedBatch.Codes> codes = fresh(lots);
      try {
        return new IssuedBatch(campaign, batches.add(campaign, request, note, codes), codes);
      } catch (CodeBatchRepository.CodeInUse e) {
        // One of many new codes happens to exist: rare, so all are drawn again.
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private static void refuseUnlessTakingCodes(CampaignFacts campaign) {
    CampaignStatus status = campaign.status();
    if (status == CampaignStatus.CLOSED || status == CampaignStatus.ARCHIVED) {
      throw new Problem(409, "campaign_over", campaign.code());
    }
    if (!campaign.settings().codeRequired()) {
      throw new Problem(409, "campaign_without_codes", campaign.code());
    }
  }

  private List<IssuedBatch.Codes> fresh(List<Lot> lots) {
    Set<OneTimeCode> seen = new HashSet<>();
    List<IssuedBatch.Codes> all = new ArrayList<>(lots.size());
    for (Lot lot : lots) {
      List<OneTimeCode> codes = new ArrayList<>(lot.count());
      while (codes.size() < lot.count()) {
        OneTimeCode code = OneTimeCode.fresh(chance);
        if (seen.add(code)) {
          codes.add(code);
        }
      }
      all.add(new IssuedBatch.Codes(lot, codes));
    }
    return all;
  }
}
