package vn.sipas.field;

import vn.sipas.campaign.CampaignFacts;
import vn.sipas.draw.DrawnSample;

/** The sample of a campaign that is asked, or about to be. */
record FieldWork(CampaignFacts campaign, DrawnSample sample, boolean dossiers) {

  int draw() {
    return sample.id();
  }
}
