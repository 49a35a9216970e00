package vn.sipas.frame;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long contacts of frames are kept; whichever time is over first. */
@ConfigMapping(prefix = "sipas.frames")
interface FrameConfig {

  /** After the campaign has closed, or its last day is over. */
  @WithDefault("60d")
  Duration contactsKeptAfterClosing();

  /** After they came in, whatever became of the campaign. */
  @WithDefault("400d")
  Duration contactsKeptAtMost();
}
