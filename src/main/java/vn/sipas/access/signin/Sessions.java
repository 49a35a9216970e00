package vn.sipas.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.sipas.access.AccessConfig;
import vn.sipas.access.Account;
import vn.sipas.access.Accounts;
import vn.sipas.access.SecretToken;
import vn.sipas.access.UserChanged;

/** The browsers that are signed in. Kept in the database, remembered here for five seconds. */
@ApplicationScoped
class Sessions {

  private final SessionRepository stored;
  private final Accounts accounts;
  private final AccessConfig config;
  private final Clock clock;
  private final Cache<ByteBuffer, Optional<UserSession>> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(5)).build();

  Sessions(SessionRepository stored, Accounts accounts, AccessConfig config, Clock clock) {
    this.stored = stored;
    this.accounts = accounts;
    this.config = config;
    this.clock = clock;
  }

  /** A new session with a token of its own, never one that the browser brought along. */
  String begin(Account account) {
    String token = SecretToken.fresh();
    Instant now = clock.instant();
    stored.add(
        SecretToken.hash(token),
        new UserSession(account.id(), now, now.plus(config.sessionLifetime())));
    return token;
  }

  Optional<Account> account(String token) {
    byte[] hash = SecretToken.hash(token);
    Instant now = clock.instant();
    return known
        .get(ByteBuffer.wrap(hash), key -> stored.find(hash))
        .filter(session -> session.isAlive(now, config.sessionIdle()))
        .map(session -> session.isToBeTouched(now) ? touched(hash, session, now) : session)
        .flatMap(session -> accounts.withId(session.userId()));
  }

  void end(String token) {
    byte[] hash = SecretToken.hash(token);
    stored.remove(hash);
    known.invalidate(ByteBuffer.wrap(hash));
  }

  void endAllOf(@Observes UserChanged change) {
    if (change.signedOut()) {
      stored.removeAllOf(change.userId());
    }
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserChanged change) {
    known.invalidateAll();
  }

  @Scheduled(every = "1h")
  void removeOver() {
    Instant now = clock.instant();
    stored.removeOver(now, now.minus(config.sessionIdle()));
  }

  private UserSession touched(byte[] hash, UserSession session, Instant now) {
    stored.touch(hash, now);
    UserSession seen = session.seen(now);
    known.put(ByteBuffer.wrap(hash), Optional.of(seen));
    return seen;
  }
}
