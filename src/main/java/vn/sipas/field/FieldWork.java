package vn.sipas.field;

import java.util.List;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.draw.DrawnSample;
import vn.sipas.platform.Problem;

/** The sample of a campaign that is asked, or about to be. */
record FieldWork(CampaignFacts campaign, DrawnSample sample, boolean dossiers) {

  int draw() {
    return sample.id();
  }

  static CaseState find(List<CaseState> cases, int number) {
    return cases.stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(() -> Problem.notFound(number));
  }
}
