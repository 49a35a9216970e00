package vn.sipas.paper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Printed forms. */
@ConfigMapping(prefix = "sipas.paper")
interface PaperConfig {

  /** Sheets that may be printed in one batch. */
  @WithDefault("1000")
  int mostSheets();

  /** Share of the sheets that two people enter, in percent, unless the order says otherwise. */
  @WithDefault("100")
  int enteredTwice();
}
