package vn.sipas.unit;

import java.util.Optional;

/** Level of an administrative unit. Its number in the database is the same in both eras. */
public enum UnitLevel {
  PROVINCE("province"),
  DISTRICT("district"),
  COMMUNE("commune");

  private final String code;

  UnitLevel(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** 1 province, 2 district, 3 commune. */
  public int number() {
    return ordinal() + 1;
  }

  public static UnitLevel numbered(int number) {
    return values()[number - 1];
  }

  public static Optional<UnitLevel> of(String code) {
    for (UnitLevel level : values()) {
      if (level.code.equals(code)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
