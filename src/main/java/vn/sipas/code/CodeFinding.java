package vn.sipas.code;

import vn.sipas.platform.Fault;

/**
 * What a look at a typed code found. Whether it was used is not told here: who has a list of codes
 * could ask again and again, and learn when each citizen answered.
 *
 * @param code null when there is none that could be used, or that was used
 * @param fault what is wrong, located at {@code code}; null when nothing is
 */
public record CodeFinding(IssuedCode code, Fault fault) {

  public static final String LOCATION = "code";

  /** What it is called where refusals are counted. */
  public static final String REFUSED = "wrong_code";

  /**
   * Codes: {@code malformed_code, mistyped_code, unknown_code, foreign_code, revoked_code,
   * unplaced_code}.
   */
  static CodeFinding wrong(String fault) {
    return new CodeFinding(null, fault(fault));
  }

  public static Fault fault(String code) {
    return new Fault(LOCATION, code, "code.fault." + code);
  }

  public boolean good() {
    return fault == null;
  }
}
