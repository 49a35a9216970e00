package vn.sipas.access;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How people name an administrative unit: its era and its code in that era. The name is for reading
 * and is never asked for.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitKey(String era, String code, String name) {

  static final String THREE_LEVEL = "three_level";
  static final String TWO_LEVEL = "two_level";

  /** Without an era, the present one. */
  UnitKey {
    era = era == null ? TWO_LEVEL : era;
    code = code == null ? "" : code.strip();
  }

  /** Nothing when the field for the code was left empty. */
  static UnitKey of(String era, String code) {
    return code == null || code.isBlank() ? null : new UnitKey(era, code, null);
  }

  /** Whether there can be such a unit at all. */
  boolean isWellFormed() {
    return (era.equals(TWO_LEVEL) || isThreeLevel()) && code.matches("[0-9A-Za-z.-]{1,10}");
  }

  public boolean isThreeLevel() {
    return era.equals(THREE_LEVEL);
  }
}
