package vn.sipas.draw;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Every night: who was drawn long ago is forgotten. */
@ApplicationScoped
class DrawCare {

  private static final Logger LOG = Logger.getLogger(DrawCare.class);

  private final PersonRepository persons;
  private final DrawConfig config;
  private final Clock clock;

  DrawCare(PersonRepository persons, DrawConfig config, Clock clock) {
    this.persons = persons;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(cron = "0 50 2 * * ?")
  void everyNight() {
    int forgotten = persons.removeOlder(clock.instant().minus(config.personsKept()));
    if (forgotten > 0) {
      LOG.infof("%d people drawn long ago forgotten", forgotten);
    }
  }
}
