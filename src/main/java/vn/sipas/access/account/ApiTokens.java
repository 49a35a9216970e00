package vn.sipas.access.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.access.Account;
import vn.sipas.access.Accounts;
import vn.sipas.access.SecretToken;
import vn.sipas.access.UserChanged;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.platform.Problem;

/** Tokens with which programs act for a user. A look-up is remembered for five seconds. */
@ApplicationScoped
class ApiTokens {

  /** Tells users' tokens from others (a tablet's, say) without a look-up. */
  static final String PREFIX = "sipas_user_";

  private static final Duration PRECISION_OF_LAST_USE = Duration.ofMinutes(1);

  private final ApiTokenRepository stored;
  private final Accounts accounts;
  private final AuditLog audit;
  private final Clock clock;
  private final Cache<String, Optional<ApiToken>> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(5)).build();

  ApiTokens(ApiTokenRepository stored, Accounts accounts, AuditLog audit, Clock clock) {
    this.stored = stored;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  IssuedToken issue(String userName, TokenInput input) {
    var faults = input.faults();
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    Account account = holder(userName);
    String token = PREFIX + SecretToken.fresh();
    Instant now = clock.instant();
    Instant expiresAt = now.plus(Duration.ofDays(input.days()));
    int id = stored.add(SecretToken.hash(token), account.id(), input.label(), now, expiresAt);
    audit.record(AuditAction.TOKEN_ISSUED, account.name(), Map.of("label", input.label()));
    return new IssuedToken(id, input.label(), token, expiresAt);
  }

  List<ApiToken> of(String userName) {
    return stored.usableOf(holder(userName).id(), clock.instant());
  }

  @Transactional
  void revoke(String userName, int id) {
    Account account = holder(userName);
    if (!stored.revoke(id, account.id(), clock.instant())) {
      throw Problem.notFound(id);
    }
    known.invalidateAll();
    audit.record(AuditAction.TOKEN_REVOKED, account.name(), Map.of("token", id));
  }

  /** Whom a presented token stands for. */
  Optional<Account> bearer(String token) {
    return known
        .get(token, this::usable)
        .filter(found -> clock.instant().isBefore(found.expiresAt()))
        .flatMap(found -> accounts.withId(found.userId()));
  }

  void revokeAllOf(@Observes UserChanged change) {
    if (change.signedOut()) {
      stored.revokeAllOf(change.userId(), clock.instant());
    }
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserChanged change) {
    known.invalidateAll();
  }

  private Optional<ApiToken> usable(String token) {
    Instant now = clock.instant();
    Optional<ApiToken> found = stored.usable(SecretToken.hash(token), now);
    found.filter(known -> isToBeNoted(known, now)).ifPresent(known -> stored.used(known.id(), now));
    return found;
  }

  private static boolean isToBeNoted(ApiToken token, Instant now) {
    return token.lastUsedAt() == null
        || !now.isBefore(token.lastUsedAt().plus(PRECISION_OF_LAST_USE));
  }

  private Account holder(String userName) {
    return accounts.named(userName).orElseThrow(() -> Problem.notFound(userName));
  }
}
