package vn.sipas.campaign;

import java.util.Collection;
import java.util.Map;

/**
 * Which campaigns were not collected here. Implemented where campaigns of earlier years are
 * imported; everybody else only asks.
 */
public interface CampaignOrigins {

  /** By campaign id; a campaign that was collected here is left out. */
  Map<Integer, CampaignOrigin> of(Collection<Integer> campaignIds);
}
