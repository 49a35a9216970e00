package vn.sipas.satisfaction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long it can be told what a receipt stands for. */
@ConfigMapping(prefix = "sipas.receipts")
interface ReceiptConfig {

  /**
   * A campaign's passing receipts are forgotten when nobody used them for this time; at least 2
   * days.
   */
  @WithDefault("365d")
  Duration forgotten();
}
