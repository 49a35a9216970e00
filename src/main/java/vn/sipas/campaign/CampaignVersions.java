package vn.sipas.campaign;

import java.util.Optional;

/** What became of campaigns' figures. Implemented where they are published; campaigns only ask. */
public interface CampaignVersions {

  /** Empty while none was approved. */
  Optional<ApprovedVersion> inForce(int campaignId);
}
