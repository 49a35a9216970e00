package vn.sipas.response.form;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.sipas.platform.Sha256;

/**
 * A sum that costs a browser a moment and a robot as much for every form. The browser looks for a
 * number with which the SHA-256 of task and number begins with so many zero bits; the server checks
 * it with one hash. The task is signed for one form of one campaign and for a time: nothing has to
 * be remembered, and a solution is good for storing that one form, which is stored once.
 */
final class ProofOfWork {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE = 16;
  private static final Pattern PROOF =
      Pattern.compile("((\\d{1,12})\\.(\\d{1,2})\\.[A-Za-z0-9_-]{22})\\.\\d{1,15}");

  private final SecretKeySpec key;

  ProofOfWork(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** What {@code /js/puzzle-worker.js} is given. */
  String task(String campaign, UUID form, int bits, Instant until) {
    String terms = until.getEpochSecond() + "." + bits;
    return terms + "." + signature(campaign + " " + form + " " + terms);
  }

  /**
   * @param proof the task, a dot and the number found
   * @param bits as many as must be zero at least
   */
  boolean holds(String proof, String campaign, UUID form, int bits, Instant now) {
    Matcher parts = PROOF.matcher(proof);
    if (!parts.matches()) {
      return false;
    }
    Instant until = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
    int promised = Integer.parseInt(parts.group(3));
    return promised >= bits
        && now.isBefore(until)
        && isEqual(parts.group(1), task(campaign, form, promised, until))
        && zeroBits(Sha256.of(proof)) >= promised;
  }

  static int zeroBits(byte[] hash) {
    int zeros = 0;
    for (byte next : hash) {
      if (next != 0) {
        return zeros + Integer.numberOfLeadingZeros(next & 0xff) - 24;
      }
      zeros += 8;
    }
    return zeros;
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] signed = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(signed, SIGNATURE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
