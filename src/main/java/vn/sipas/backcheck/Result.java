package vn.sipas.backcheck;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether the person could be asked again. */
enum Result {
  REACHED,
  NOT_REACHED,
  REFUSED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return "backcheck.result." + code();
  }

  static Optional<Result> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
