package vn.sipas.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import vn.sipas.platform.Sha256;

/** Hashing and inventing passwords. */
@ApplicationScoped
public class Passwords {

  /** No letters and digits that are mistaken for each other on paper; 32 of them. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final SecureRandom CHANCE = new SecureRandom();

  private final int cost;
  private final String nobodys;

  Passwords(AccessConfig config) {
    cost = config.passwordCost();
    nobodys = hash(invented());
  }

  public String hash(String password) {
    return BcryptUtil.bcryptHash(digest(password), cost);
  }

  /** Takes as long for a user that does not exist ({@code hash} null) as for one that does. */
  public boolean matches(String password, String hash) {
    boolean same = BcryptUtil.matches(digest(password), hash == null ? nobodys : hash);
    return same && hash != null;
  }

  /** 100 bits in four groups that can be read over the telephone. */
  String invented() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      password.append(i > 0 && i % 5 == 0 ? "-" : "");
      password.append(ALPHABET.charAt(CHANCE.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  /**
   * bcrypt reads 72 bytes and no more, which 24 Vietnamese letters can fill; a digest has 44. The
   * same letters typed composed or decomposed are the same password.
   */
  private static String digest(String password) {
    byte[] letters = Sha256.of(Normalizer.normalize(password, Normalizer.Form.NFKC));
    return Base64.getEncoder().encodeToString(letters);
  }
}
