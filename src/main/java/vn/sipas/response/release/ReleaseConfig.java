package vn.sipas.response.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** When answers of volunteers come into figures. */
@ConfigMapping(prefix = "sipas.release")
public interface ReleaseConfig {

  /** New answers of a desk that come into figures together, at least. */
  @WithDefault("10")
  int newAnswers();

  /** Whole working days between the newest of them, or the release before, and their release. */
  @WithDefault("1")
  int workingDays();

  /** Days from Monday to Friday on which nobody works. */
  Optional<Set<LocalDate>> holidays();

  /** How often each instance looks whether something is due; releases are made by days. */
  @WithDefault("1h")
  String every();
}
