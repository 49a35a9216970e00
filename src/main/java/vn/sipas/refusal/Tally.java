package vn.sipas.refusal;

import java.time.Instant;
import java.util.Comparator;

/** What is counted together. Empty texts stand for what is not known. */
record Tally(
    Instant hour, String reason, String campaign, String channel, String device, String network) {

  /**
   * In one order everywhere: replicas that write at once must not wait for each other in a ring.
   */
  static final Comparator<Tally> ORDER =
      Comparator.comparing(Tally::hour)
          .thenComparing(Tally::reason)
          .thenComparing(Tally::campaign)
          .thenComparing(Tally::channel)
          .thenComparing(Tally::device)
          .thenComparing(Tally::network);
}
