package vn.sipas.campaign;

import java.util.Collection;
import java.util.Map;

/**
 * How many answers campaigns have. Implemented where answers are stored; campaigns only ask.
 *
 * <p>Once a campaign has answers, what they were collected under is locked.
 */
public interface CampaignAnswers {

  /** Stored answers by campaign id; a campaign without any may be left out. */
  Map<Integer, Long> count(Collection<Integer> campaignIds);
}
