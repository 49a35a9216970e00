package vn.sipas.access;

import java.time.Duration;

/** The defaults, with passwords that are cheap to check. */
public record TestAccessConfig() implements AccessConfig {

  @Override
  public int passwordCost() {
    return 4;
  }

  @Override
  public Duration sessionIdle() {
    return Duration.ofMinutes(60);
  }

  @Override
  public Duration sessionLifetime() {
    return Duration.ofHours(12);
  }

  @Override
  public int failuresPerName() {
    return 5;
  }

  @Override
  public int failuresPerAddress() {
    return 50;
  }

  @Override
  public Duration failureWindow() {
    return Duration.ofMinutes(15);
  }
}
