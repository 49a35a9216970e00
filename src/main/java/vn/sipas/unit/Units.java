package vn.sipas.unit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * All units, agencies and desks, kept in memory. An import is seen at once on the machine that made
 * it and within ten seconds on the others.
 */
@ApplicationScoped
public class Units {

  private static final Logger LOG = Logger.getLogger(Units.class);

  private final UnitRepository repository;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile Snapshot snapshot;

  Units(UnitRepository repository) {
    this.repository = repository;
  }

  /** Another number after every import. */
  public int version() {
    return current().version;
  }

  public UnitTree tree() {
    return current().tree;
  }

  public Collection<Agency> agencies() {
    return current().agencies.values();
  }

  public Optional<Agency> agency(int id) {
    return Optional.ofNullable(current().agencies.get(id));
  }

  public Optional<Agency> agency(EraCode key) {
    return Optional.ofNullable(current().agenciesByKey.get(key));
  }

  public Collection<Desk> desks() {
    return current().desks.values();
  }

  public Optional<Desk> desk(int id) {
    return Optional.ofNullable(current().desks.get(id));
  }

  public Optional<Desk> desk(EraCode key) {
    return Optional.ofNullable(current().desksByKey.get(key));
  }

  /**
   * What decides where people of some units and visitors of some desks are counted, on any day: two
   * lists that agree in this count alike, whatever the names.
   */
  public List<String> belonging(Set<Integer> units, Set<Integer> desks) {
    Snapshot seen = current();
    List<String> facts = new ArrayList<>(new Belonging(seen.tree).of(units));
    desks.stream()
        .map(seen.desks::get)
        .filter(Objects::nonNull)
        .map(desk -> "desk|" + desk.key() + "|" + seen.agencies.get(desk.agency()).key())
        .sorted()
        .forEach(facts::add);
    return facts;
  }

  /** Called after an import has been committed. */
  public void reload() {
    loading.lock();
    try {
      snapshot = load();
    } finally {
      loading.unlock();
    }
  }

  private Snapshot current() {
    Snapshot seen = snapshot;
    return seen == null ? first() : seen;
  }

  /** In the background, never by a request: intake reads units on threads that may not wait. */
  @Scheduled(every = "10s", delayed = "10s")
  void reloadIfChanged() {
    Snapshot seen = snapshot;
    try {
      if (seen != null && repository.version() != seen.version) {
        reload();
      }
    } catch (IllegalStateException e) {
      // Units change a few times a year: those in memory are good until the database is back.
      LOG.warn("Units could not be checked for changes; those in memory are used");
    }
  }

  private Snapshot first() {
    loading.lock();
    try {
      if (snapshot == null) {
        snapshot = load();
      }
      return snapshot;
    } finally {
      loading.unlock();
    }
  }

  // The version is read first: an import in between is then noticed at the next check.
  private Snapshot load() {
    int version = repository.version();
    List<Agency> agencies = repository.agencies();
    List<Desk> desks = repository.desks();
    return new Snapshot(
        version,
        repository.tree(),
        by(agencies, Agency::id),
        by(agencies, Agency::key),
        by(desks, Desk::id),
        by(desks, Desk::key));
  }

  private static <K, T> Map<K, T> by(List<T> values, Function<T, K> key) {
    return values.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
  }

  private record Snapshot(
      int version,
      UnitTree tree,
      Map<Integer, Agency> agencies,
      Map<EraCode, Agency> agenciesByKey,
      Map<Integer, Desk> desks,
      Map<EraCode, Desk> desksByKey) {}
}
