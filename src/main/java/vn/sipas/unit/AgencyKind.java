package vn.sipas.unit;

import java.util.Optional;

/** What sort of agency answers for a procedure. */
public enum AgencyKind {
  /** Sở, ban, ngành of the province. */
  DEPARTMENT("department"),
  /** Ủy ban nhân dân of any level. */
  PEOPLES_COMMITTEE("peoples_committee"),
  /** An agency of a ministry in the province: police, tax, social insurance. */
  CENTRAL("central");

  private final String code;

  AgencyKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<AgencyKind> of(String code) {
    for (AgencyKind kind : values()) {
      if (kind.code.equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
