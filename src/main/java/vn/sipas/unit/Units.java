package vn.sipas.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
  private static final Duration CHECKED_EVERY = Duration.ofSeconds(10);

  private final UnitRepository repository;
  private final Clock clock;
  private volatile Snapshot snapshot;

  Units(UnitRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
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
    boolean due = seen == null || !clock.instant().isBefore(seen.checkedAt.plus(CHECKED_EVERY));
    return due ? refreshed(seen) : seen;
  }

  private synchronized Snapshot refreshed(Snapshot seen) {
    if (snapshot != seen) {
      return snapshot;
    }
    try {
      boolean old = seen == null || repository.version() != seen.version;
      snapshot = old ? load() : seen.checkedAgain(clock.instant());
    } catch (IllegalStateException e) {
      if (seen == null) {
        throw e;
      }
      // Units change a few times a year: those in memory are good enough until the database is
      // back.
      LOG.warn("Units could not be checked for changes; those in memory are used");
      snapshot = seen.checkedAgain(clock.instant());
    }
    return snapshot;
  }

  // The version is read first: an import in between is then noticed at the next check.
  private Snapshot load() {
    int version = repository.version();
    Map<Integer, Agency> agencies = new HashMap<>();
    repository.agencies().forEach(agency -> agencies.put(agency.id(), agency));
    Map<Integer, Desk> desks = new HashMap<>();
    repository.desks().forEach(desk -> desks.put(desk.id(), desk));
    return new Snapshot(version, clock.instant(), repository.tree(), agencies, desks);
  }

  private record Snapshot(
      int version,
      Instant checkedAt,
      UnitTree tree,
      Map<Integer, Agency> agencies,
      Map<Integer, Desk> desks) {

    Snapshot checkedAgain(Instant now) {
      return new Snapshot(version, now, tree, agencies, desks);
    }
  }
}
