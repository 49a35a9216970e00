package vn.sipas.code;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** One-time codes. */
@ConfigMapping(prefix = "sipas.codes")
interface CodeConfig {

  /** Wrong codes that one network address, or one device or user, may try in an hour. */
  @WithDefault("60")
  int wrongPerHour();

  /** Codes that may be issued in one go. */
  @WithDefault("200000")
  int mostAtOnce();

  /** Slips that may be printed in one go; more than that goes to a printer as a file. */
  @WithDefault("2000")
  int mostSlips();

  /** How long codes are kept after their campaign has closed. */
  @WithDefault("60d")
  Duration keptAfterClosing();

  /** New uses of a place's codes before the number of used codes that is shown moves. */
  @WithDefault("10")
  int shownInStepsOf();
}
