package vn.sipas.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;

/**
 * The user {@code admin}: made at the first start, and given a new password when the operator, who
 * has the machine anyway, asks for it.
 */
@ApplicationScoped
class FirstAdministrator {

  static final String NAME = "admin";

  private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

  private final UserRepository users;
  private final Passwords passwords;
  private final AdministratorPassword password;
  private final AuditLog audit;
  private final Event<UserChanged> changed;
  private final Clock clock;

  FirstAdministrator(
      UserRepository users,
      Passwords passwords,
      AdministratorPassword password,
      AuditLog audit,
      Event<UserChanged> changed,
      Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.password = password;
    this.audit = audit;
    this.changed = changed;
    this.clock = clock;
  }

  /** How the administrator signs in now. */
  @Transactional
  SignInHint ensure() {
    Optional<User> there = users.named(NAME);
    return there.isPresent() ? keep(there.get()) : create();
  }

  private SignInHint create() {
    String generated = password.given().isPresent() ? null : passwords.invented();
    User user = new User();
    user.name = NAME;
    user.displayName = "Administrator";
    user.createdAt = clock.instant();
    makeAdministrator(user, password.given().orElse(generated));
    users.persistAndFlush(user);
    audit.recordAs("", AuditAction.USER_CREATED, NAME, Map.of("role", user.role.wireName()));
    return generated == null ? SignInHint.fromSetting() : SignInHint.generated(generated);
  }

  private SignInHint keep(User user) {
    if (password.given().isEmpty()) {
      return SignInHint.asBefore();
    }
    if (passwords.matches(password.given().get(), user.passwordHash)) {
      return SignInHint.fromSetting();
    }
    if (!password.isReset()) {
      return SignInHint.asBefore();
    }
    makeAdministrator(user, password.given().get());
    audit.recordAs("", AuditAction.PASSWORD_RESET, NAME, Map.of());
    changed.fire(new UserChanged(user.id, true));
    return SignInHint.fromSetting();
  }

  /** The operator's choice counts, weak or not; it is said that it is weak. */
  private void makeAdministrator(User user, String chosen) {
    if (PasswordRules.check("", NAME, chosen).isPresent()) {
      LOG.warn("SIPAS_ADMIN_PASSWORD is easy to guess; choose 12 characters or more.");
    }
    user.passwordHash = passwords.hash(chosen);
    user.passwordChangedAt = clock.instant();
    user.mustChangePassword = false;
    user.role = Role.ADMINISTRATOR;
    user.unitId = null;
    user.active = true;
  }
}
