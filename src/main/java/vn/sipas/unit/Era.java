package vn.sipas.unit;

import java.time.LocalDate;
import java.util.Optional;

/** The order of local government a unit belongs to; part of its key, because codes were reused. */
public enum Era {
  /** Province, district, commune: until 30 June 2025. */
  THREE_LEVEL("three_level"),
  /** Province, commune: from 1 July 2025. */
  TWO_LEVEL("two_level");

  /** First day of the two-level order. */
  public static final LocalDate TWO_LEVEL_FROM = LocalDate.of(2025, 7, 1);

  private final String code;

  Era(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public Validity validity() {
    return this == THREE_LEVEL
        ? new Validity(null, TWO_LEVEL_FROM)
        : new Validity(TWO_LEVEL_FROM, null);
  }

  public Era other() {
    return this == THREE_LEVEL ? TWO_LEVEL : THREE_LEVEL;
  }

  public static Era on(LocalDate date) {
    return date.isBefore(TWO_LEVEL_FROM) ? THREE_LEVEL : TWO_LEVEL;
  }

  public static Optional<Era> of(String code) {
    for (Era era : values()) {
      if (era.code.equals(code)) {
        return Optional.of(era);
      }
    }
    return Optional.empty();
  }
}
