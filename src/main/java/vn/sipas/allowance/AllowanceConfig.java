package vn.sipas.allowance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Sheets of allowances. */
@ConfigMapping(prefix = "sipas.allowances")
interface AllowanceConfig {

  /** How many people a sheet names at least. */
  @WithDefault("5")
  int smallestSheet();
}
