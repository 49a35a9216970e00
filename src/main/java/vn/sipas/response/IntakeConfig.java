package vn.sipas.response;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the intake. */
@ConfigMapping(prefix = "sipas.intake")
interface IntakeConfig {

  /** How far a device's clock may be off: both times are kept, and this much is believed. */
  @WithDefault("24h")
  Duration clockSkew();

  /** Largest body of one response, in bytes; a batch may hold 500 of them. */
  @WithDefault("65536")
  int largestBody();

  /** Responses that one network address may send in a minute. A whole office may share one. */
  @WithDefault("1200")
  int perMinute();

  /** Responses that one device may send in a minute: a queue of a week is sent in a few. */
  @WithDefault("1200")
  int perDevice();
}
