package vn.sipas.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.platform.Fault;

/** What a password must be: long and not the first guess. Which characters it has is free. */
final class PasswordRules {

  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  private static final int FEWEST_DIFFERENT = 4;
  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  static Optional<Fault> check(String location, String name, String password) {
    int length = password == null ? 0 : password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return fault(location, "password_too_short", SHORTEST);
    }
    if (length > LONGEST) {
      return fault(location, "password_too_long", LONGEST);
    }
    String letters = password.toLowerCase(Locale.ROOT);
    if (restWithout(letters, name).length() < SHORTEST / 2) {
      return fault(location, "password_is_name");
    }
    if (COMMON.contains(letters) || letters.chars().distinct().count() < FEWEST_DIFFERENT) {
      return fault(location, "password_common");
    }
    return Optional.empty();
  }

  /** "tran.thi.lan.1" is the login with a tail, not a password. */
  private static String restWithout(String letters, String name) {
    return name == null || name.isBlank()
        ? letters
        : letters.replace(name.toLowerCase(Locale.ROOT), "");
  }

  private static Optional<Fault> fault(String location, String code, Object... args) {
    return Optional.of(new Fault(location, code, "access.fault." + code, args));
  }

  private static Set<String> common() {
    var file = PasswordRules.class.getResourceAsStream("/access/common-passwords.txt");
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      List<String> all = lines.lines().filter(line -> !line.startsWith("#")).toList();
      return all.stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
