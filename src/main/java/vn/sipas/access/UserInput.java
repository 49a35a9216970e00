package vn.sipas.access;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sipas.platform.Fault;

/** A user as somebody wants it to be. */
@Schema(name = "UserInput")
record UserInput(
    @Schema(description = "2 to 64 of a-z 0-9 . _ @ -, in lower case; fixed once created")
        String name,
    String displayName,
    @Schema(
            required = true,
            enumeration = {"administrator", "analyst", "unit_viewer"})
        String role,
    @Schema(description = "The unit whose subtree a unit_viewer sees; ignored for other roles")
        UnitKey unit,
    @Schema(description = "Left out: one is generated, answered once and to be changed at sign-in")
        String password,
    Boolean active) {

  private static final int LONGEST_DISPLAY_NAME = 100;

  UserInput {
    name = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    displayName =
        displayName == null ? "" : Normalizer.normalize(displayName, Normalizer.Form.NFC).strip();
  }

  static UserInput nothing() {
    return new UserInput(null, null, null, null, null, null);
  }

  static UserInput of(UserView user) {
    return new UserInput(
        user.name(), user.displayName(), user.role().wireName(), user.unit(), null, user.active());
  }

  Role roleOrNull() {
    return Role.ofWireName(role).orElse(null);
  }

  /** What is wrong with it by itself; whether the unit exists, only the database knows. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (displayName.isEmpty() || displayName.length() > LONGEST_DISPLAY_NAME) {
      faults.add(fault("displayName", "display_name", LONGEST_DISPLAY_NAME));
    } else if (displayName.chars().anyMatch(Character::isISOControl)) {
      faults.add(fault("displayName", "control_character"));
    }
    if (roleOrNull() == null) {
      faults.add(fault("role", "role"));
    } else if (roleOrNull().seesOneUnitOnly() && unit == null) {
      faults.add(fault("unit", "unit_missing"));
    }
    return faults;
  }

  /** The faults of a user that is to be created: its name and password count as well. */
  List<Fault> faultsWhenNew() {
    List<Fault> faults = new ArrayList<>();
    if (UserName.of(name).isEmpty()) {
      faults.add(fault("name", "name"));
    }
    faults.addAll(faults());
    if (password != null) {
      PasswordRules.check("password", name, password).ifPresent(faults::add);
    }
    return faults;
  }

  static Fault fault(String location, String code, Object... args) {
    return new Fault(location, code, "access.fault." + code, args);
  }
}
