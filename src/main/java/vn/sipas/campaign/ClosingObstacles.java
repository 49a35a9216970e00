package vn.sipas.campaign;

import java.util.List;
import vn.sipas.platform.Fault;

/**
 * What stands in the way of closing a campaign, and what is settled when it closes. Implemented
 * where work of a campaign can be unfinished; campaigns only ask.
 */
public interface ClosingObstacles {

  /** Empty when it may be closed. */
  List<Fault> toClose(int campaignId);

  /** In the transaction that closes it. */
  default void closed(CampaignFacts campaign) {}
}
