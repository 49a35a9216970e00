package vn.sipas.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What cases are looked for by. */
enum Situation {
  OPEN,
  /** Open, and their day is over. */
  LATE,
  /** Open, and nobody asks. */
  UNASSIGNED,
  /** Open, without a one-time code. */
  UNCODED,
  FINAL,
  /** Ended without an answer, and nobody is asked in their place. */
  REPLACEABLE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Situation> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
