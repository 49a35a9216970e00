package vn.sipas.draw;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long it is remembered who was drawn. */
@ConfigMapping(prefix = "sipas.draw")
interface DrawConfig {

  /** After the draw; nobody can be spared for longer. */
  @WithDefault("1100d")
  Duration personsKept();
}
