package vn.sipas.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a user signs in with: ASCII, so that every keyboard can type it and every log can hold it.
 */
final class UserName {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

  private UserName() {}

  /** In lower case; empty when no user can have such a name. */
  static Optional<String> of(String typed) {
    return Optional.ofNullable(typed)
        .filter(text -> text.length() <= 100)
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> FORM.matcher(text).matches());
  }
}
