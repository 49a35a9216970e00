package vn.sipas.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.sipas.access.ServerSecrets;

/** HMAC-SHA-256 with a key of the server, so that a list of hashes alone gives no code away. */
@ApplicationScoped
class CodeHashing {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String SECRET = "code";

  private final ServerSecrets secrets;

  CodeHashing(ServerSecrets secrets) {
    this.secrets = secrets;
  }

  CodeHash hash(OneTimeCode code) {
    return hash(code, mac());
  }

  /** For many codes in a row, with one {@link #mac}. */
  static CodeHash hash(OneTimeCode code, Mac mac) {
    return CodeHash.of(mac.doFinal(code.characters().getBytes(StandardCharsets.US_ASCII)));
  }

  Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secrets.key(SECRET), ALGORITHM));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
