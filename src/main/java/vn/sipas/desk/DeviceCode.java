package vn.sipas.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a device is called by machines and on labels; in capitals, so that it is read out easily.
 */
final class DeviceCode {

  static final int LONGEST = 30;

  private static final Pattern FORM = Pattern.compile("[0-9A-Z][0-9A-Z.-]{0,29}");

  private DeviceCode() {}

  /** In capitals; empty when no device can have such a code. */
  static Optional<String> of(String typed) {
    return Optional.ofNullable(typed)
        .filter(text -> text.length() <= 100)
        .map(text -> text.strip().toUpperCase(Locale.ROOT))
        .filter(text -> FORM.matcher(text).matches());
  }
}
