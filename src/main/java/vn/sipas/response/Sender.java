package vn.sipas.response;

import io.quarkus.security.identity.SecurityIdentity;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.desk.CurrentDevice;
import vn.sipas.desk.Device;
import vn.sipas.platform.Problem;

/**
 * Who sends responses: whoever may enter data, a device for its own campaigns, or the public where
 * a campaign is open to it.
 *
 * @param device null when the sender is none
 */
record Sender(boolean staff, boolean nobody, Device device) {

  static Sender of(SecurityIdentity identity) {
    boolean staff = identity.hasRole("administrator") || identity.hasRole("analyst");
    return new Sender(staff, identity.isAnonymous(), CurrentDevice.of(identity).orElse(null));
  }

  void mustBeAdmittedTo(CampaignTerms campaign) {
    if (device != null) {
      if (!device.collectsFor(campaign.id())) {
        throw new Problem(403, "campaign_not_of_device", device.code(), campaign.code());
      }
    } else if (!campaign.publicAccess() && !staff) {
      throw nobody ? new Problem(401, "unauthorized") : new Problem(403, "forbidden");
    }
  }
}
