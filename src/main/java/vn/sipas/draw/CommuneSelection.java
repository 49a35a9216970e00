package vn.sipas.draw;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How communes are drawn within an area. */
public enum CommuneSelection {
  /** Systematic, with probability proportional to dossiers. */
  PPS,
  /** All with the same probability. */
  SIMPLE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CommuneSelection> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
