package vn.sipas.response.form;

import io.vertx.core.http.HttpServerRequest;
import vn.sipas.campaign.CampaignTerms;

/**
 * What stands around every page of a form.
 *
 * @param path address of the form's start page
 * @param answering whether the page holds answers that a change of language must not lose
 * @param saving whether a form may be saved on this device
 */
record Frame(String path, boolean sampleData, boolean answering, boolean saving) {

  static final Frame NONE = new Frame("", false, false, false);

  static Frame around(CampaignTerms campaign, boolean answering) {
    return new Frame("/s/" + campaign.code(), campaign.sampleData(), answering, false);
  }

  /** Also offers to save the form, or to take up a saved one. */
  static Frame around(CampaignTerms campaign, boolean answering, HttpServerRequest request) {
    boolean saving = !KioskMark.isOn(request);
    return new Frame("/s/" + campaign.code(), campaign.sampleData(), answering, saving);
  }
}
