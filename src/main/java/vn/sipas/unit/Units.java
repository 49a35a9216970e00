package vn.sipas.unit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * All units, agencies and desks, kept in memory. An import is seen at once on the machine that made
 * it and within ten seconds on the others.
 */
@ApplicationScoped
public class Units {

  private static final Logger LOG = Logger.getLogger(Units.class);

  private final UnitRepository repository;
  private volatile Snapshot snapshot;

  Units(UnitRepository repository) {
    this.repository = repository;
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
    return agencies().stream().filter(agency -> agency.key().equals(key)).findFirst();
  }

  public Collection<Desk> desks() {
    return current().desks.values();
  }

  public Optional<Desk> desk(int id) {
    return Optional.ofNullable(current().desks.get(id));
  }

  public Optional<Desk> desk(EraCode key) {
    return desks().stream().filter(desk -> desk.key().equals(key)).findFirst();
  }

  /** Called after an import has been committed. */
  public synchronized void reload() {
    snapshot = load();
  }

  private Snapshot current() {
    Snapshot seen = snapshot;
    return seen == null ? firstSnapshot() : seen;
  }

  private synchronized Snapshot firstSnapshot() {
    if (snapshot == null) {
      snapshot = load();
    }
    return snapshot;
  }

  /**
   * Asked in the background, never by a request: intake reads units on threads that may not wait.
   */
  @Scheduled(every = "10s", delayed = "10s")
  synchronized void reloadIfChanged() {
    try {
      if (snapshot != null && repository.version() != snapshot.version) {
        snapshot = load();
      }
    } catch (IllegalStateException e) {
      // Units change a few times a year: those in memory are good enough until the database is
      // back.
      LOG.warn("Units could not be checked for changes; those in memory are used");
    }
  }

  // The version is read first: an import in between is then noticed at the next check.
  private Snapshot load() {
    int version = repository.version();
    Map<Integer, Agency> agencies = new HashMap<>();
    repository.agencies().forEach(agency -> agencies.put(agency.id(), agency));
    Map<Integer, Desk> desks = new HashMap<>();
    repository.desks().forEach(desk -> desks.put(desk.id(), desk));
    return new Snapshot(version, repository.tree(), agencies, desks);
  }

  private record Snapshot(
      int version, UnitTree tree, Map<Integer, Agency> agencies, Map<Integer, Desk> desks) {}
}
