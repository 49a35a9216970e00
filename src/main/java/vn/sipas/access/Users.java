package vn.sipas.access;

import static vn.sipas.access.UserInput.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.exception.ConstraintViolationException;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** What administrators do with users. Every change is in the audit log, no password is. */
@ApplicationScoped
@Transactional
class Users {

  private final UserRepository users;
  private final Passwords passwords;
  private final AuditLog audit;
  private final Event<UserChanged> changed;
  private final Clock clock;

  Users(
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

  List<UserView> all() {
    List<User> all = users.inOrder();
    var ids = all.stream().map(user -> user.unitId).filter(Objects::nonNull).distinct().toList();
    Map<Integer, UnitKey> units = users.units(ids);
    return all.stream()
        .map(user -> UserView.of(user, user.unitId == null ? null : units.get(user.unitId)))
        .toList();
  }

  UserView named(String name) {
    return view(find(name));
  }

  NewPassword create(UserInput input) {
    List<Fault> faults = input.faultsWhenNew();
    if (UserName.of(input.name()).flatMap(users::named).isPresent()) {
      faults.add(fault("name", "name_taken", input.name()));
    }
    User user = new User();
    user.name = input.name();
    apply(input, user, faults);
    String invented = input.password() == null ? passwords.invented() : null;
    setPassword(user, invented == null ? input.password() : invented, invented != null);
    user.createdAt = user.passwordChangedAt;
    save(user);
    audit.record(AuditAction.USER_CREATED, user.name, details(user));
    return new NewPassword(view(user), invented);
  }

  UserView change(String name, UserInput input) {
    User user = find(name);
    boolean losesRole = user.role == Role.ADMINISTRATOR && input.roleOrNull() != user.role;
    apply(input, user, input.faults());
    if (losesRole && user.active) {
      requireAnotherAdministrator(user);
    }
    audit.record(AuditAction.USER_CHANGED, user.name, details(user));
    changed.fire(new UserChanged(user.id, false));
    if (input.active() != null && input.active() != user.active) {
      setActive(name, input.active());
    }
    return view(user);
  }

  void setActive(String name, boolean active) {
    User user = find(name);
    if (user.active == active) {
      return;
    }
    if (!active && user.role == Role.ADMINISTRATOR) {
      requireAnotherAdministrator(user);
    }
    user.active = active;
    var action = active ? AuditAction.USER_ACTIVATED : AuditAction.USER_DEACTIVATED;
    audit.record(action, user.name, Map.of());
    changed.fire(new UserChanged(user.id, !active));
  }

  /** For a user that forgot it: the new one is told once and has to be changed at sign-in. */
  NewPassword resetPassword(String name) {
    User user = find(name);
    String invented = passwords.invented();
    setPassword(user, invented, true);
    audit.record(AuditAction.PASSWORD_RESET, user.name, Map.of());
    changed.fire(new UserChanged(user.id, true));
    return new NewPassword(view(user), invented);
  }

  private void apply(UserInput input, User user, List<Fault> found) {
    List<Fault> faults = new ArrayList<>(found);
    Role role = input.roleOrNull();
    Integer unitId = null;
    if (role != null && role.seesOneUnitOnly() && input.unit() != null) {
      unitId = unitId(input.unit());
      if (unitId == null) {
        faults.add(fault("unit", "unit_unknown", input.unit().code()));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    user.displayName = input.displayName();
    user.role = role;
    user.unitId = unitId;
  }

  private Integer unitId(UnitKey unit) {
    return unit.isWellFormed() ? users.unitId(unit).orElse(null) : null;
  }

  private void setPassword(User user, String password, boolean mustChange) {
    user.passwordHash = passwords.hash(password);
    user.passwordChangedAt = now();
    user.mustChangePassword = mustChange;
  }

  /** Decided by the unique key: two administrators may create the same name at once. */
  private void save(User user) {
    try {
      users.persistAndFlush(user);
    } catch (ConstraintViolationException taken) {
      throw Problem.invalid(List.of(fault("name", "name_taken", user.name)));
    }
  }

  private void requireAnotherAdministrator(User user) {
    boolean another =
        users.activeAdministratorsForUpdate().stream()
            .anyMatch(other -> !Objects.equals(other.id, user.id));
    if (!another) {
      throw new Problem(409, "last_administrator");
    }
  }

  private User find(String name) {
    return UserName.of(name).flatMap(users::named).orElseThrow(() -> Problem.notFound(name));
  }

  private UserView view(User user) {
    return UserView.of(
        user, user.unitId == null ? null : users.units(List.of(user.unitId)).get(user.unitId));
  }

  private Map<String, Object> details(User user) {
    UnitKey unit = view(user).unit();
    return unit == null
        ? Map.of("role", user.role.wireName())
        : Map.of("role", user.role.wireName(), "unit", unit.era() + " " + unit.code());
  }

  private Instant now() {
    return clock.instant();
  }
}
