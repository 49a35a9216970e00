package vn.sipas.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do. The wire name stands in {@code @RolesAllowed}, JSON and the database. */
public enum Role {
  /** Everything, including users, units and settings. */
  ADMINISTRATOR,
  /** Plans and runs campaigns, sees and exports every result. */
  ANALYST,
  /** Reads the results of one administrative unit and what lies below it. */
  UNIT_VIEWER;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> ofWireName(String name) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(name)).findFirst();
  }

  boolean seesOneUnitOnly() {
    return this == UNIT_VIEWER;
  }
}
