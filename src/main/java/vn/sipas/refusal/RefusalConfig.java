package vn.sipas.refusal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Counts of what was refused. */
@ConfigMapping(prefix = "sipas.refusals")
interface RefusalConfig {

  /** How often they are written down; what was not is lost when a replica is killed. */
  @WithDefault("30s")
  Duration writtenEvery();

  /** How long they are kept. */
  @WithDefault("90d")
  Duration kept();
}
