package vn.sipas.response.release;

import java.time.LocalDate;

/**
 * Whether more answers may follow.
 *
 * @param closedOn null while the campaign takes new answers
 * @param archived whether not even late ones are taken
 */
record CampaignEnd(LocalDate closedOn, boolean archived) {

  static final CampaignEnd OPEN = new CampaignEnd(null, false);
}
