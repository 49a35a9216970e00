package vn.sipas.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How strict signing in is. */
@ConfigMapping(prefix = "sipas.access")
public interface AccessConfig {

  /** Cost of bcrypt: one more doubles the time of a check. 4 to 16. */
  @WithDefault("11")
  int passwordCost();

  /** A session ends when nothing was asked for so long. */
  @WithDefault("60m")
  Duration sessionIdle();

  /** A session ends after so long, whatever happens. */
  @WithDefault("12h")
  Duration sessionLifetime();

  /** Failed attempts per window from one address with one name. */
  @WithDefault("5")
  int failuresPerName();

  /** Failed attempts per window from one address; offices share one, so it is generous. */
  @WithDefault("50")
  int failuresPerAddress();

  /** The window in which failed attempts are counted. */
  @WithDefault("15m")
  Duration failureWindow();
}
