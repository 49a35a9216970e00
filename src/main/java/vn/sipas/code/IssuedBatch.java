package vn.sipas.code;

import java.util.List;
import vn.sipas.campaign.CampaignFacts;

/**
 * A batch that has just been issued, with its codes in plain. It goes into one answer and is kept
 * nowhere.
 */
record IssuedBatch(CampaignFacts campaign, int number, List<Codes> lots) {

  /** The codes of one place. */
  record Codes(Lot lot, List<OneTimeCode> codes) {}

  int count() {
    return lots.stream().mapToInt(lot -> lot.codes().size()).sum();
  }
}
