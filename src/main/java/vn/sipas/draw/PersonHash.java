package vn.sipas.draw;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.sipas.frame.Contact;
import vn.sipas.platform.PlainText;

/**
 * Tells a person again without knowing who it is: HMAC-SHA256 of the telephone, or, without one, of
 * name and address together. Somebody with another number is another person to it.
 */
final class PersonHash {

  private static final int SHORTEST_PHONE = 9;

  private final Mac mac;

  PersonHash(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empty when the contact does not tell. */
  Optional<byte[]> of(Contact contact) {
    return text(contact).map(text -> mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** 0912 345 678 and +84 912-345-678 are the same. */
  static Optional<String> text(Contact contact) {
    String digits =
        contact.phone().replaceAll("[^0-9]", "").replaceFirst("^(00)?84(?=\\d{9})", "0");
    if (digits.length() >= SHORTEST_PHONE && !digits.matches("(\\d)\\1*")) {
      return Optional.of("phone:" + digits);
    }
    String name = letters(contact.name());
    String address = letters(contact.address());
    return name.isEmpty() || address.isEmpty()
        ? Optional.empty()
        : Optional.of("person:" + name + "|" + address);
  }

  /** Without tones, capitals and what stands between words. */
  private static String letters(String text) {
    return PlainText.of(text).replaceAll("[^a-z0-9]+", " ").strip();
  }
}
