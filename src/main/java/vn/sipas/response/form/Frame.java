package vn.sipas.response.form;

import vn.sipas.campaign.CampaignTerms;

/**
 * What stands around every page of a form.
 *
 * @param path address of the form's start page
 * @param answering whether the page holds answers that a change of language must not lose
 */
record Frame(String path, boolean sampleData, boolean answering) {

  static final Frame NONE = new Frame("", false, false);

  static Frame around(CampaignTerms campaign, boolean answering) {
    return new Frame("/s/" + campaign.code(), campaign.sampleData(), answering);
  }
}
