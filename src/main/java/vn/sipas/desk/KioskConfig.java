package vn.sipas.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a tablet waits for somebody. */
@ConfigMapping(prefix = "sipas.kiosk")
interface KioskConfig {

  /** Without a touch for so long, it asks whether somebody is still there. */
  @WithDefault("90s")
  Duration idle();

  /** Then it counts down so long, and wipes what was answered. */
  @WithDefault("30s")
  Duration countdown();

  /** Instead of the first, while it reads aloud. */
  @WithDefault("180s")
  Duration audioIdle();

  /** How long it says thank you. */
  @WithDefault("5s")
  Duration thanks();
}
