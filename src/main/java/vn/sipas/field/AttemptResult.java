package vn.sipas.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of one attempt to ask somebody; not yet how the case ends. */
enum AttemptResult {
  ANSWERED,
  FORM_LEFT,
  APPOINTMENT,
  NOBODY,
  NOT_REACHED,
  WRONG_ADDRESS,
  REFUSED,
  OTHER;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return "field.result." + code();
  }

  static Optional<AttemptResult> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
