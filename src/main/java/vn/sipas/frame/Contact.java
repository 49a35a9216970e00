package vn.sipas.frame;

import java.nio.charset.StandardCharsets;

/** How somebody can be reached. Shown nowhere, logged nowhere, kept encrypted. */
public record Contact(String name, String phone, String address) {

  static final Contact NONE = new Contact("", "", "");

  private static final String BETWEEN = "\t";

  public boolean isNone() {
    return equals(NONE);
  }

  byte[] bytes() {
    return String.join(BETWEEN, name, phone, address).getBytes(StandardCharsets.UTF_8);
  }

  static Contact of(byte[] bytes) {
    String[] parts = new String(bytes, StandardCharsets.UTF_8).split(BETWEEN, -1);
    return new Contact(parts[0], parts[1], parts[2]);
  }

  /** Whatever is written to a log must not say who it is. */
  @Override
  public String toString() {
    return isNone() ? "no contact" : "contact";
  }
}
