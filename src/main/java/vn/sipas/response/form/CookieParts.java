package vn.sipas.response.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Browsers keep cookies of up to 4,096 bytes with their name and attributes; a long comment needs
 * more. A value is spread over up to three cookies, and the first one says over how many.
 */
final class CookieParts {

  static final int MOST = 3;
  static final int LARGEST = 3_800;

  private CookieParts() {}

  /** Empty when the value does not fit. */
  static Optional<List<String>> split(String value) {
    int parts = value.length() / LARGEST + 1;
    if (parts > MOST) {
      return Optional.empty();
    }
    String marked = parts + value;
    List<String> split = new ArrayList<>(parts);
    for (int from = 0; from < marked.length(); from += LARGEST) {
      split.add(marked.substring(from, Math.min(marked.length(), from + LARGEST)));
    }
    return Optional.of(split);
  }

  /** Empty when a part is missing. */
  static Optional<String> join(IntFunction<String> part) {
    String first = part.apply(0);
    if (first == null || first.isEmpty() || first.charAt(0) < '1' || first.charAt(0) > '3') {
      return Optional.empty();
    }
    StringBuilder value = new StringBuilder(first).deleteCharAt(0);
    for (int i = 1; i < first.charAt(0) - '0'; i++) {
      String next = part.apply(i);
      if (next == null) {
        return Optional.empty();
      }
      value.append(next);
    }
    return Optional.of(value.toString());
  }
}
