package vn.sipas.access;

import java.time.Instant;

/** A user as administrators see it. */
record UserView(
    String name,
    String displayName,
    Role role,
    UnitKey unit,
    boolean active,
    boolean mustChangePassword,
    Instant createdAt,
    Instant passwordChangedAt) {

  static UserView of(User user, UnitKey unit) {
    return new UserView(
        user.name,
        user.displayName,
        user.role,
        unit,
        user.active,
        user.mustChangePassword,
        user.createdAt,
        user.passwordChangedAt);
  }

  public String roleKey() {
    return "access.role." + role.wireName();
  }
}
