package vn.sipas.backcheck;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody who is asked again may say that differs from the record of the field. */
enum FindingKind {
  NOT_ASKED(true),
  OTHER_PERSON(true),
  INFLUENCED(true),
  INCOMPLETE(false),
  OTHER_MODE(false),
  OTHER_DAY(false);

  private final boolean serious;

  FindingKind(boolean serious) {
    this.serious = serious;
  }

  /** Whether the answer would not be what the person thinks. */
  public boolean isSerious() {
    return serious;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return "backcheck.finding." + code();
  }

  static Optional<FindingKind> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
