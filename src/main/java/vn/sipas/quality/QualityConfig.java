package vn.sipas.quality;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When answers at a desk are pointed out. None of it changes a figure. */
@ConfigMapping(prefix = "sipas.quality")
interface QualityConfig {

  /** Largest share of an honest desk's days that are flagged. */
  @WithDefault("0.05")
  double falseAlarms();

  /** A form that took fewer seconds for each rated item is too fast to have been read. */
  @WithDefault("1")
  double secondsPerItem();

  /** Share of honest forms that look too fast all the same, at most. */
  @WithDefault("0.002")
  double tooFastShare();

  /** Minutes before and after a desk's opening hours that are still usual. */
  @WithDefault("30")
  int grace();

  /** Share of honest answers that come at other times, at most. */
  @WithDefault("0.01")
  double offHoursShare();
}
