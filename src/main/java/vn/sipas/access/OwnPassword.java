package vn.sipas.access;

import static vn.sipas.access.UserInput.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Somebody changes the own password. All sessions and tokens of the user end with the old one. */
@ApplicationScoped
public class OwnPassword {

  private final UserRepository users;
  private final Passwords passwords;
  private final AuditLog audit;
  private final Event<UserChanged> changed;
  private final Clock clock;

  OwnPassword(
      UserRepository users,
      Passwords passwords,
      AuditLog audit,
      Event<UserChanged> changed,
      Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.audit = audit;
    this.changed = changed;
    this.clock = clock;
  }

  @Transactional
  public void change(String name, String current, String next) {
    User user = users.activeNamed(name).orElseThrow(() -> Problem.notFound(name));
    List<Fault> faults = new ArrayList<>();
    if (current == null || !passwords.matches(current, user.passwordHash)) {
      faults.add(fault("current", "password_wrong"));
    } else if (current.equals(next)) {
      faults.add(fault("next", "password_unchanged"));
    }
    PasswordRules.check("next", name, next).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    user.passwordHash = passwords.hash(next);
    user.passwordChangedAt = clock.instant();
    user.mustChangePassword = false;
    audit.record(AuditAction.PASSWORD_CHANGED, name, Map.of());
    changed.fire(new UserChanged(user.id, true));
  }
}
