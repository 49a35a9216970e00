package vn.sipas.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How tablets are enrolled and watched. */
@ConfigMapping(prefix = "sipas.devices")
interface DeviceConfig {

  /** The address under which tablets reach the service; by default that of the printing request. */
  Optional<String> address();

  /** An enrolment secret that was not used is worth nothing after so long. */
  @WithDefault("7d")
  Duration enrolmentValid();

  /** Wrong or spent enrolment secrets per window from one address, per replica. */
  @WithDefault("50")
  int failuresPerAddress();

  /** That window. */
  @WithDefault("15m")
  Duration failureWindow();

  /** Opening hours of desks that have none of their own. */
  @WithDefault("mon-fri 07:30-11:30 13:30-17:00")
  String openingHours();

  /** A device is silent after so much time in opening hours without a heartbeat. */
  @WithDefault("30m")
  Duration silentAfter();

  /** A queue is old when its oldest answer has waited so long. */
  @WithDefault("24h")
  Duration oldQueueAfter();
}
