package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers of all who store some. */
@ApplicationScoped
class AnswerCounts {

  private final Instance<CampaignAnswers> stores;

  AnswerCounts(@Any Instance<CampaignAnswers> stores) {
    this.stores = stores;
  }

  long of(int campaignId) {
    return of(List.of(campaignId)).getOrDefault(campaignId, 0L);
  }

  Map<Integer, Long> of(Collection<Integer> campaignIds) {
    Map<Integer, Long> counts = new HashMap<>();
    for (CampaignAnswers store : stores) {
      store.count(campaignIds).forEach((id, count) -> counts.merge(id, count, Long::sum));
    }
    return counts;
  }
}
