package vn.sipas.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;

/**
 * The active users, for whoever has to recognise one on every request. Remembered for five seconds:
 * that is how long another replica may still believe what was true before a change.
 */
@ApplicationScoped
public class Accounts {

  private final UserRepository users;
  private final Cache<Object, Optional<Account>> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(5)).build();

  Accounts(UserRepository users) {
    this.users = users;
  }

  public Optional<Account> named(String name) {
    return UserName.of(name)
        .flatMap(asked -> known.get(asked, key -> users.activeNamed(asked).map(User::account)));
  }

  public Optional<Account> withId(long id) {
    return known.get(id, key -> users.activeWithId(id).map(User::account));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserChanged change) {
    known.invalidateAll();
  }
}
