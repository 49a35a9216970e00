package vn.sipas.field;

import java.util.List;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.draw.DrawnSample;
import vn.sipas.platform.Problem;

/** The sample of a campaign that is asked, or about to be. */
record FieldWork(CampaignFacts campaign, DrawnSample sample, boolean dossiers) {

  int draw() {
    return sample.id();
  }

  /**
   * What was asked until a campaign is archived may still be put right.
   *
   * @throws Problem 409 when its figures are final
   */
  FieldWork forChange() {
    if (campaign.status() == CampaignStatus.ARCHIVED) {
      throw new Problem(409, "campaign_archived", campaign.code());
    }
    return this;
  }

  static CaseState find(List<CaseState> cases, int number) {
    return cases.stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(() -> Problem.notFound(number));
  }
}
