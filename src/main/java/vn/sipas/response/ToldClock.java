package vn.sipas.response;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How far the clock is off by which a device told the times of a response. The device says in
 * {@code sentAt} what that clock shows now.
 */
@ApplicationScoped
class ToldClock {

  static final String FIELD = "sentAt";

  private final Clock clock;
  private final IntakeConfig config;

  ToldClock(Clock clock, IntakeConfig config) {
    this.clock = clock;
    this.config = config;
  }

  /**
   * @param response where another clock told it than the one of the batch, that clock's reading
   * @return null when the clock is not off by much, or nothing is said about it
   */
  Duration correction(JsonNode response, JsonNode batch) {
    return said(response).or(() -> said(batch)).map(this::correction).orElse(null);
  }

  private Duration correction(Instant shown) {
    return correction(Duration.between(shown, clock.instant()));
  }

  /** Null when that is not much. */
  Duration correction(Duration off) {
    return off.abs().compareTo(config.clockTolerance()) > 0
        ? Duration.ofMillis(off.toMillis())
        : null;
  }

  /** An unreadable time says nothing: what cannot be put right is still to be stored. */
  static Optional<Instant> said(JsonNode from) {
    try {
      return Optional.ofNullable(from.path(FIELD).textValue())
          .map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
