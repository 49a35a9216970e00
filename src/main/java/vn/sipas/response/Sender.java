package vn.sipas.response;

import io.quarkus.security.identity.SecurityIdentity;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Problem;

/** Who sends responses: whoever may enter data, or the public where a campaign is open to it. */
record Sender(boolean staff, boolean nobody) {

  static Sender of(SecurityIdentity identity) {
    boolean staff = identity.hasRole("administrator") || identity.hasRole("analyst");
    return new Sender(staff, identity.isAnonymous());
  }

  void mustBeAdmittedTo(CampaignTerms campaign) {
    if (!campaign.publicAccess() && !staff) {
      throw nobody ? new Problem(401, "unauthorized") : new Problem(403, "forbidden");
    }
  }
}
