package vn.sipas.platform;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;

/** Lets rate limits go by the injected clock. */
public record ClockMeter(Clock clock) implements TimeMeter {

  @Override
  public long currentTimeNanos() {
    return Duration.ofMillis(clock.millis()).toNanos();
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }
}
