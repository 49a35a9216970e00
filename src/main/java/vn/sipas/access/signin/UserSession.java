package vn.sipas.access.signin;

import java.time.Duration;
import java.time.Instant;

/** A signed-in browser. */
record UserSession(long userId, Instant lastSeenAt, Instant expiresAt) {

  /** How exactly the time of the last request is kept; every request would be a write otherwise. */
  private static final Duration PRECISION = Duration.ofMinutes(1);

  boolean isAlive(Instant now, Duration idle) {
    return now.isBefore(expiresAt) && now.isBefore(lastSeenAt.plus(idle));
  }

  boolean isToBeTouched(Instant now) {
    return !now.isBefore(lastSeenAt.plus(PRECISION));
  }

  UserSession seen(Instant now) {
    return new UserSession(userId, now, expiresAt);
  }
}
