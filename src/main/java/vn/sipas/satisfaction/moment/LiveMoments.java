package vn.sipas.satisfaction.moment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.sipas.response.ResponseChangeRepository;
import vn.sipas.satisfaction.moment.SnapshotRepository.Snapshot;
import vn.sipas.unit.Units;

/**
 * The sums over a campaign's responses, complete at the moment they are asked for: what is kept of
 * them, and the responses since, in one consistent view. Of volunteers only released responses
 * count; a release is a new revision.
 *
 * <p>Kept sums are exact or not used. They end at a number up to which no response can appear any
 * more, and carry the revision of the responses they were made of; a change of a stored response
 * raises the revision. So whatever happens to a process or a connection, the result is that of a
 * full recomputation: {@code stored + since = all}.
 */
@ApplicationScoped
public class LiveMoments {

  private static final Duration ALWAYS = Duration.ofDays(36_500);
  private static final Duration ASKED_NOTED = Duration.ofHours(1);

  /** Sums of as many groups as persons are not worth keeping; servers refuse packets of 16 MB. */
  private static final int LARGEST_KEPT = 8 << 20;

  private final SnapshotRepository snapshots;
  private final ResponseScan scan;
  private final MomentRepository repository;
  private final ResponseChangeRepository changes;
  private final Units units;
  private final MomentConfig config;
  private final Cache<String, Boolean> askedLately =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(ASKED_NOTED).build();

  LiveMoments(
      SnapshotRepository snapshots,
      ResponseScan scan,
      MomentRepository repository,
      ResponseChangeRepository changes,
      Units units,
      MomentConfig config) {
    this.snapshots = snapshots;
    this.scan = scan;
    this.repository = repository;
    this.changes = changes;
    this.units = units;
    this.config = config;
  }

  /** Hands on the sums of a shape, in a fixed order, and tells which responses they are of. */
  public DataVersion read(int campaignId, Shape shape, Consumer<MomentGroup> groups) {
    GroupCounter counter = new GroupCounter(shape);
    DataVersion data = complete(campaignId, counter);
    Groups.each(shape, counter.sums(), groups);
    return data;
  }

  /** Hands on every response as a group of its own, in the order of arrival. */
  public DataVersion readEach(int campaignId, Shape shape, Consumer<MomentGroup> groups) {
    return complete(campaignId, new EachRespondent(shape, groups));
  }

  /**
   * The sums of a shape as they would be with these responses left out and no others: everything is
   * read, nothing is kept.
   */
  public DataVersion readWithout(
      int campaignId, Set<Long> excluded, Shape shape, Consumer<MomentGroup> groups) {
    GroupCounter counter = new GroupCounter(shape);
    DataVersion data = count(campaignId, excluded, counter);
    Groups.each(shape, counter.sums(), groups);
    return data;
  }

  /** The same with every response as a group of its own. */
  public DataVersion readEachWithout(
      int campaignId, Set<Long> excluded, Shape shape, Consumer<MomentGroup> groups) {
    return count(campaignId, excluded, new EachRespondent(shape, groups));
  }

  private DataVersion count(int campaignId, Set<Long> excluded, Counter counter) {
    DataCounter data = new DataCounter(units);
    try (Snapshot view = snapshots.open(campaignId, excluded)) {
      scan.advance(view, List.of(new Part(counter), new Part(data)), Long.MAX_VALUE);
      return data.version(view.counted().through());
    }
  }

  /** Which responses there are. */
  public DataVersion data(int campaignId) {
    DataCounter data = new DataCounter(units);
    return data.version(complete(campaignId, List.of(new Part(data)), config.keptFrom(), true));
  }

  /** Campaigns of which sums are kept. */
  public Set<Integer> campaignsKept() {
    return campaigns(repository.askedFor(ALWAYS));
  }

  /** Campaigns of which sums are kept that somebody asked for lately. */
  public Set<Integer> campaignsInUse() {
    return campaigns(repository.askedFor(config.refreshed()));
  }

  private static Set<Integer> campaigns(List<MomentRepository.Entry> entries) {
    return entries.stream()
        .map(MomentRepository.Entry::campaignId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Brings what is kept of a campaign and was asked for lately up to the settled responses; forgets
   * sums of another plan or format.
   */
  public void refresh(int campaignId, MomentPlan plan) {
    List<Part> parts = new ArrayList<>();
    for (MomentRepository.Entry entry : repository.askedFor(config.refreshed())) {
      if (entry.campaignId() == campaignId) {
        SummingCounter counter = counter(entry.shape(), plan);
        if (counter == null) {
          repository.drop(campaignId, entry.shape());
        } else {
          parts.add(new Part(counter));
        }
      }
    }
    if (!parts.isEmpty()) {
      complete(campaignId, parts, 1, false);
    }
  }

  /**
   * Compares everything kept of a campaign with a full recomputation, in one view and in one
   * reading. What differs is thrown away, so that the next request builds it anew.
   *
   * @return the codes of the shapes compared, and whether they were equal
   */
  public Map<String, Boolean> check(int campaignId, MomentPlan plan) {
    Map<String, Boolean> equal = new TreeMap<>();
    try (Snapshot view = snapshots.open(campaignId)) {
      Map<String, Kept> kept = new TreeMap<>();
      List<SummingCounter> counters = new ArrayList<>();
      for (String code : view.keptCodes()) {
        SummingCounter counter = counter(code, plan);
        if (counter != null) {
          counters.add(counter);
          kept.putAll(view.kept(List.of(code)));
        }
      }
      scan.recount(view, counters, kept);
      for (SummingCounter counter : counters) {
        byte[] sums = kept.get(counter.code()).sums();
        equal.put(counter.code(), Arrays.equals(sums, counter.sums().encoded()));
      }
    }
    equal.forEach((code, same) -> dropUnless(same, campaignId, code));
    if (equal.containsValue(false)) {
      // Somebody may be completing the wrong sums and write them when they were thrown away.
      changes.distrustSums(campaignId);
    }
    return equal;
  }

  private void dropUnless(boolean equal, int campaignId, String code) {
    if (!equal) {
      repository.drop(campaignId, code);
    }
  }

  /** Forgets sums that nobody has asked for in a long time. */
  public void forgetUnused() {
    repository.dropNotAskedFor(config.forgotten());
  }

  private SummingCounter counter(String code, MomentPlan plan) {
    if (code.equals(DataCounter.CODE)) {
      return new DataCounter(units);
    }
    Shape shape = Shape.of(code, plan);
    return shape == null ? null : new GroupCounter(shape);
  }

  private DataVersion complete(int campaignId, Counter counter) {
    DataCounter data = new DataCounter(units);
    return data.version(
        complete(campaignId, List.of(new Part(counter), new Part(data)), config.keptFrom(), true));
  }

  /**
   * Writes only after the view is closed: nobody waits for a connection while holding one.
   *
   * @return the day up to which answers of volunteers are released, in the view that was read
   */
  private LocalDate complete(int campaignId, List<Part> parts, long worthKeeping, boolean asked) {
    Map<SummingCounter, Kept> toKeep = new LinkedHashMap<>();
    Set<String> used;
    LocalDate releasedThrough;
    try (Snapshot view = snapshots.open(campaignId)) {
      releasedThrough = view.counted().through();
      used = resume(view, parts);
      scan.advance(view, parts, view.settled());
      for (Part part : parts) {
        if (part.counter instanceof SummingCounter sums && part.scanned >= worthKeeping) {
          toKeep.put(sums, new Kept(view.revision(), part.through, sums.sums().encoded()));
        }
      }
      if (asked) {
        scan.advance(view, parts, Long.MAX_VALUE);
      }
    }
    toKeep.forEach((sums, kept) -> keep(campaignId, sums.code(), kept));
    if (asked) {
      used.forEach(code -> noteAsked(campaignId, code));
    }
    return releasedThrough;
  }

  private void keep(int campaignId, String code, Kept kept) {
    if (kept.sums().length <= LARGEST_KEPT) {
      repository.keep(campaignId, code, kept);
    }
  }

  /** Begins with what is kept; tells what of it was used. */
  private static Set<String> resume(Snapshot view, List<Part> parts) {
    List<String> codes =
        parts.stream()
            .filter(part -> part.counter instanceof SummingCounter)
            .map(part -> ((SummingCounter) part.counter).code())
            .toList();
    Map<String, Kept> kept = view.kept(codes);
    for (Part part : parts) {
      if (part.counter instanceof SummingCounter sums && kept.containsKey(sums.code())) {
        part.resume(kept.get(sums.code()));
      }
    }
    return kept.keySet();
  }

  private void noteAsked(int campaignId, String code) {
    askedLately.get(
        campaignId + " " + code,
        key -> {
          repository.asked(campaignId, code);
          return true;
        });
  }
}
