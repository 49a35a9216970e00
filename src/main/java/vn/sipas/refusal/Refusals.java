package vn.sipas.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was refused, up to this moment as far as this replica knows it. */
@ApplicationScoped
class Refusals {

  /**
   * @param totals by reason, of all
   * @param rows the newest
   * @param more whether there are more rows than these
   */
  record Found(List<ReasonTotal> totals, List<RefusalRow> rows, boolean more) {

    public long refused() {
      return totals.stream().mapToLong(ReasonTotal::refused).sum();
    }
  }

  private final RefusalCounts counts;
  private final RefusalRepository repository;

  Refusals(RefusalCounts counts, RefusalRepository repository) {
    this.counts = counts;
    this.repository = repository;
  }

  RefusalChoices choices(RefusalFilter filter) {
    return new RefusalChoices(
        repository.occurring("reason", filter),
        repository.occurring("campaign", filter),
        repository.occurring("channel", filter));
  }

  Found find(RefusalFilter filter, int most) {
    counts.write();
    List<RefusalRow> rows = repository.find(filter, most + 1);
    boolean more = rows.size() > most;
    return new Found(repository.totals(filter), more ? rows.subList(0, most) : rows, more);
  }
}
