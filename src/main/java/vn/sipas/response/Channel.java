package vn.sipas.response;

import java.util.Locale;
import java.util.Optional;

/** The way an answer came in, kept as a variable of the analysis. */
public enum Channel {
  KIOSK,
  ONLINE,
  PAPER,
  INTERVIEW,
  PHONE,
  POST;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Channel> ofWire(String wire) {
    for (Channel channel : values()) {
      if (channel.wire().equals(wire)) {
        return Optional.of(channel);
      }
    }
    return Optional.empty();
  }
}
