package vn.sipas.refusal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import vn.sipas.access.ServerSecrets;
import vn.sipas.platform.Refused;

/**
 * Counts in memory and adds the counts to the table in the background. Every replica adds its own:
 * together they are right. However many try, an hour has a limited number of rows.
 */
@ApplicationScoped
class RefusalCounts {

  /** Networks that get a name of their own within an hour, per replica. */
  static final int MOST_NETWORKS = 200;

  private static final Logger LOG = Logger.getLogger(RefusalCounts.class);
  private static final String SECRET = "refusal";

  private final RefusalRepository repository;
  private final ServerSecrets secrets;
  private final RefusalConfig config;
  private final Clock clock;

  private final Map<Tally, Long> counts = new ConcurrentHashMap<>();
  private final Set<String> networks = ConcurrentHashMap.newKeySet();
  private volatile Instant hourOfNetworks = Instant.EPOCH;
  private volatile NetworkName names;

  RefusalCounts(
      RefusalRepository repository, ServerSecrets secrets, RefusalConfig config, Clock clock) {
    this.repository = repository;
    this.secrets = secrets;
    this.config = config;
    this.clock = clock;
  }

  /** Later there may be no time to wait for the database. */
  void readAhead(@Observes StartupEvent start) {
    names = new NetworkName(secrets.key(SECRET));
  }

  void count(@Observes Refused refused) {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Tally tally =
        new Tally(
            hour,
            refused.reason(),
            refused.campaign(),
            refused.channel(),
            refused.device(),
            network(refused.address(), hour));
    counts.merge(tally, 1L, Long::sum);
  }

  private String network(String address, Instant hour) {
    if (!hour.equals(hourOfNetworks)) {
      networks.clear();
      hourOfNetworks = hour;
    }
    LocalDate day = LocalDate.ofInstant(hour, clock.getZone());
    String name = names == null ? "" : names.of(address, day);
    if (name.isEmpty() || networks.contains(name)) {
      return name;
    }
    return networks.size() < MOST_NETWORKS && networks.add(name) ? name : NetworkName.MANY;
  }

  /** What cannot be written now stays for the next time. */
  @Scheduled(
      every = "{sipas.refusals.written-every}",
      delayed = "{sipas.refusals.written-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void write() {
    Map<Tally, Long> taken = new TreeMap<>(Tally.ORDER);
    for (Tally tally : counts.keySet()) {
      Long counted = counts.remove(tally);
      if (counted != null) {
        taken.put(tally, counted);
      }
    }
    try {
      repository.add(taken);
    } catch (IllegalStateException e) {
      taken.forEach((tally, counted) -> counts.merge(tally, counted, Long::sum));
      LOG.warn("What was refused could not be written down; it will be tried again");
    }
  }

  void writeLast(@Observes ShutdownEvent end) {
    write();
  }

  @Scheduled(every = "24h", delayed = "1h")
  void forget() {
    repository.forgetBefore(clock.instant().minus(config.kept()));
  }
}
