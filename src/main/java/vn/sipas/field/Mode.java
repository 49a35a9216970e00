package vn.sipas.field;

import java.util.Locale;

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
}
