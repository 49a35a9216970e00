package vn.sipas.campaign;

import java.util.List;
import vn.sipas.platform.Fault;

/**
 * What stands in the way of opening a closed campaign again. Implemented where something rests on
 * no more answers coming; campaigns only ask.
 */
public interface ReopeningObstacles {

  /** Empty when it may be opened again. */
  List<Fault> toReopen(int campaignId);
}
