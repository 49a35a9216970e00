package vn.sipas.satisfaction.moment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import vn.sipas.satisfaction.moment.SnapshotRepository.Snapshot;

/**
 * Brings counters forward. Each response is read once for all counters that lack it; a long stretch
 * is read in two halves at once, over two connections.
 */
@ApplicationScoped
class ResponseScan {

  private static final long LONG_STRETCH = 50_000;

  /** Few enough that waiting for a second connection can never use up the pool. */
  private static final int HELPERS = 2;

  private final SnapshotRepository snapshots;
  private final Semaphore helpers = new Semaphore(HELPERS);

  ResponseScan(SnapshotRepository snapshots) {
    this.snapshots = snapshots;
  }

  /** Afterwards every part has counted all responses up to {@code through} that the view shows. */
  void advance(Snapshot view, List<Part> parts, long through) {
    long from = parts.stream().mapToLong(part -> part.through).min().orElse(through);
    while (from < through) {
      long begin = from;
      List<Part> behind = parts.stream().filter(part -> part.through == begin).toList();
      long next =
          parts.stream()
              .mapToLong(part -> part.through)
              .filter(reached -> reached > begin)
              .reduce(through, Math::min);
      long read = scan(view, begin, next, behind.stream().map(part -> part.counter).toList());
      behind.forEach(
          part -> {
            part.through = next;
            part.scanned += read;
          });
      from = next;
    }
  }

  /** Counts anew, from the first response on, what each of the kept sums has counted. */
  void recount(Snapshot view, List<SummingCounter> counters, Map<String, Kept> kept) {
    long after = 0;
    List<SummingCounter> left = new ArrayList<>(counters);
    left.sort(Comparator.comparingLong(counter -> kept.get(counter.code()).through()));
    while (!left.isEmpty()) {
      long through = kept.get(left.get(0).code()).through();
      scan(view, after, through, List.copyOf(left));
      after = through;
      left.removeIf(counter -> kept.get(counter.code()).through() == through);
    }
  }

  private long scan(Snapshot view, long after, long through, List<Counter> counters) {
    long end = Math.min(through, view.last());
    if (end <= after) {
      return 0;
    }
    List<SummingCounter> sums = new ArrayList<>();
    counters.forEach(
        counter -> {
          if (counter instanceof SummingCounter summing) {
            sums.add(summing);
          }
        });
    if (end - after >= LONG_STRETCH && sums.size() == counters.size() && helpers.tryAcquire()) {
      try {
        return inHalves(view, after, end, sums);
      } finally {
        helpers.release();
      }
    }
    return view.scan(after, end, counters);
  }

  /**
   * The second half is read in a view opened a moment later. What is settled is the same in both;
   * of the rest, each response is in one half and counted when that half was read.
   */
  private long inHalves(Snapshot view, long after, long end, List<SummingCounter> counters) {
    long middle = after + (end - after) / 2;
    List<SummingCounter> others = counters.stream().map(SummingCounter::fresh).toList();
    FutureTask<Long> second = new FutureTask<>(() -> secondHalf(view, middle, end, others));
    new Thread(second, "moments-second-half").start();
    long read = view.scan(after, middle, counters);
    long readByOther = await(second);
    if (readByOther < 0) {
      return read + view.scan(middle, end, counters);
    }
    for (int i = 0; i < counters.size(); i++) {
      counters.get(i).sums().add(others.get(i).sums());
    }
    return read + readByOther;
  }

  /** Nothing, and −1, when stored responses were changed between the two views. */
  private long secondHalf(Snapshot first, long after, long through, List<SummingCounter> counters) {
    try (Snapshot second = snapshots.open(first.campaignId(), first.excluded())) {
      return second.revision() == first.revision() ? second.scan(after, through, counters) : -1;
    }
  }

  private static long await(FutureTask<Long> second) {
    try {
      return second.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Responses cannot be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading responses", e);
    }
  }
}
