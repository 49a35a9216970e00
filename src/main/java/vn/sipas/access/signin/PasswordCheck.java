package vn.sipas.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.sipas.access.Account;
import vn.sipas.access.Accounts;
import vn.sipas.access.Passwords;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.platform.Problem;
import vn.sipas.platform.Refused;

/**
 * Name and password, checked. A program sends both with every request and bcrypt is slow on
 * purpose, so a pair that was right is remembered for a minute, as a keyed hash together with the
 * stored password hash: when that changes, the memory is worth nothing.
 */
@ApplicationScoped
class PasswordCheck {

  private final Accounts accounts;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final AuditLog audit;
  private final Event<Refused> refused;
  private final SecretKeySpec key = randomKey();
  private final Cache<String, Boolean> verified =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(60)).build();

  PasswordCheck(
      Accounts accounts,
      Passwords passwords,
      SignInThrottle throttle,
      AuditLog audit,
      Event<Refused> refused) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
    this.audit = audit;
    this.refused = refused;
  }

  /** Empty when name or password is wrong; a {@code Problem} 429 after too many of those. */
  Optional<Account> check(String name, String password, String address) {
    Optional<Account> account = accounts.named(name);
    String pair = account.map(known -> mac(known, password)).orElse("");
    if (verified.getIfPresent(pair) != null) {
      return account;
    }
    attempt(name, address);
    if (!passwords.matches(password, account.map(Account::passwordHash).orElse(null))) {
      recordFailure(account);
      refused.fire(Refused.from(address, "sign_in_failed"));
      return Optional.empty();
    }
    throttle.succeeded(name, address);
    verified.put(pair, true);
    return account;
  }

  private void attempt(String name, String address) {
    try {
      throttle.attempt(name, address);
    } catch (Problem tooMany) {
      refused.fire(Refused.from(address, tooMany.code()));
      throw tooMany;
    }
  }

  /** A name nobody has is not kept: people type their password into the wrong field. */
  private void recordFailure(Optional<Account> account) {
    String subject = account.map(Account::name).orElse("");
    audit.recordAs("", AuditAction.SIGN_IN_FAILED, subject, Map.of());
  }

  private String mac(Account account, String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(account.passwordHash().getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SecretKeySpec randomKey() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new SecretKeySpec(bytes, "HmacSHA256");
  }
}
