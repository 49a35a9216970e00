package vn.sipas.satisfaction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of published figures. */
@ConfigMapping(prefix = "sipas.results")
interface ResultsConfig {

  /** Respondents below which a figure is hidden; at least 3. */
  @WithDefault("5")
  int minimumCell();

  /**
   * Whether viewers of units get figures only of campaigns that have closed. Who keeps the figures
   * of two moments knows what came between, down to a single answer.
   */
  @WithDefault("false")
  boolean unitViewersWait();
}
