package vn.sipas.response.form;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.sipas.platform.Seal;

/**
 * Locks a saved form with a key made of the server's own and of the citizen's code. Without the
 * server's part a million codes would be tried in a second; without the code the server cannot open
 * it either.
 */
final class FormLock {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String FORM = "form ";

  /** The characters of a sealed text that no other has: its nonce. */
  private static final int NONCE = 16;

  private final SecretKeySpec key;

  FormLock(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  String lock(SavedForm form, ResumeCode code, String campaign) {
    return of(FORM + code.digits()).seal(Packing.pack(form.bytes()), campaign);
  }

  /** Empty for a wrong code, another campaign, or what was not locked here. */
  Optional<SavedForm> open(String locked, ResumeCode code, String campaign) {
    return of(FORM + code.digits())
        .open(locked, campaign)
        .flatMap(Packing::unpack)
        .flatMap(SavedForm::of);
  }

  /** What guesses at one and the same form have in common: whoever changes it cannot open it. */
  static String nameOf(String locked) {
    return locked.substring(0, Math.min(NONCE, locked.length()));
  }

  Seal of(String purpose) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return new Seal(mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
