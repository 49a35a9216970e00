package vn.sipas.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom an enumerator works. */
enum Employer {
  /** An agency of the list of agencies. */
  AGENCY,
  /** The authority of a commune. */
  COMMUNE,
  /** The post office, which also runs desks. */
  POST_OFFICE,
  /** Nobody whose service is measured: the Fatherland Front, veterans, students, an institute. */
  OTHER;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return "field.employer." + code();
  }

  /** Whether a code says which one. */
  boolean isNamed() {
    return this == AGENCY || this == COMMUNE;
  }

  static Optional<Employer> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
