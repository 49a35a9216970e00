package vn.sipas.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a case is asked; the answer's channel tells the same. */
public enum Mode {
  PAPER,
  INTERVIEW,
  PHONE,
  ONLINE,
  POST;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return "field.mode." + code();
  }

  static Optional<Mode> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
