package vn.sipas.response.form;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The citizens' online form. */
@ConfigMapping(prefix = "sipas.form")
interface FormConfig {

  /** How long saved answers can be taken up again; never after their campaign has closed. */
  @WithDefault("24h")
  Duration savedFor();

  /** Wrong resume codes that may be tried on one saved form in an hour, per replica. */
  @WithDefault("10")
  int wrongResumeCodesPerHour();

  /**
   * Zero bits of the proof of work that browsers compute; 0 for none, one more takes twice as long.
   */
  @WithDefault("0")
  int proofBits();

  /**
   * Where a proof is asked for: forms without one that a network may submit in an hour, per
   * replica.
   */
  @WithDefault("30")
  int unprovenPerHour();
}
