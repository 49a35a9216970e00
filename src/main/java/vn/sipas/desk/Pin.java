package vn.sipas.desk;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The digits that leave the kiosk, as PBKDF2 with HMAC-SHA256, which a browser computes too: the
 * tablet checks them without a network. Six digits resist a visitor, not somebody who takes the
 * device's storage away; they open nothing on the server.
 *
 * @param salt 16 bytes, base 64
 * @param hash 32 bytes, base 64
 */
public record Pin(String salt, int iterations, String hash) {

  static final int DIGITS = 6;

  private static final int ITERATIONS = 100_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final SecureRandom CHANCE = new SecureRandom();

  static String invented() {
    return ("%0" + DIGITS + "d").formatted(CHANCE.nextInt(1_000_000));
  }

  static Pin of(String digits) {
    byte[] salt = new byte[SALT_BYTES];
    CHANCE.nextBytes(salt);
    return of(salt, ITERATIONS, derived(digits, salt, ITERATIONS));
  }

  static Pin of(byte[] salt, int iterations, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder();
    return new Pin(base64.encodeToString(salt), iterations, base64.encodeToString(hash));
  }

  boolean matches(String digits) {
    return MessageDigest.isEqual(hashBytes(), derived(digits, saltBytes(), iterations));
  }

  byte[] saltBytes() {
    return Base64.getDecoder().decode(salt);
  }

  byte[] hashBytes() {
    return Base64.getDecoder().decode(hash);
  }

  private static byte[] derived(String digits, byte[] salt, int iterations) {
    try {
      var key = new PBEKeySpec(digits.toCharArray(), salt, iterations, HASH_BITS);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
