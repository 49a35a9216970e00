package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers as tests say there are. */
@ApplicationScoped
public class CountedAnswers implements CampaignAnswers {

  private final Map<Integer, Long> said = new ConcurrentHashMap<>();

  public void say(int campaignId, long answers) {
    said.put(campaignId, answers);
  }

  @Override
  public Map<Integer, Long> count(Collection<Integer> campaignIds) {
    Map<Integer, Long> counts = new HashMap<>(said);
    counts.keySet().retainAll(campaignIds);
    return counts;
  }
}
