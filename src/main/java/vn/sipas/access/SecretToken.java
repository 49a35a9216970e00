package vn.sipas.access;

import java.security.SecureRandom;
import java.util.Base64;
import vn.sipas.platform.Sha256;

/** Tokens that nobody guesses (256 random bits), and the hash that is kept instead of them. */
public final class SecretToken {

  private static final SecureRandom CHANCE = new SecureRandom();

  private SecretToken() {}

  public static String fresh() {
    byte[] bytes = new byte[32];
    CHANCE.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static byte[] hash(String token) {
    return Sha256.of(token);
  }
}
