package vn.sipas.campaign;

import vn.sipas.platform.Fault;

/** Faults of this feature: their texts stand under {@code campaign.fault.<code>}. */
final class CampaignFault {

  private CampaignFault() {}

  static Fault at(String location, String code, Object... args) {
    return new Fault(location, code, "campaign.fault." + code, args);
  }
}
