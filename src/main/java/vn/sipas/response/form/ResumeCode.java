package vn.sipas.response.form;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody notes to take up a saved form again: six digits, because they are typed on every
 * keyboard, are read out without mistakes and none looks like another. Six are enough where the
 * device is needed as well and wrong ones are counted.
 */
record ResumeCode(String digits) {

  private static final int MOST = 1_000_000;
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}.]+");
  private static final Pattern SHAPE = Pattern.compile("[0-9]{6}");

  static ResumeCode fresh(SecureRandom chance) {
    return new ResumeCode(String.format("%06d", chance.nextInt(MOST)));
  }

  /** What was typed, with or without blanks and hyphens; empty when it cannot be a code. */
  static Optional<ResumeCode> typed(String text) {
    String digits =
        BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    return SHAPE.matcher(digits).matches() ? Optional.of(new ResumeCode(digits)) : Optional.empty();
  }

  /** As it is shown: {@code 482 193}. */
  String shown() {
    return digits.substring(0, 3) + " " + digits.substring(3);
  }

  /** Kept out of logs. */
  @Override
  public String toString() {
    return "••• •••";
  }
}
