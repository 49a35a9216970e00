package vn.sipas.draw;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How dossiers are drawn within a place. */
public enum DossierSelection {
  /** Every k-th of the list in the order of field and date. */
  SYSTEMATIC,
  /** In the order of SHA-256(seed|code); the seed was committed before the frame was stored. */
  LOTTERY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<DossierSelection> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
