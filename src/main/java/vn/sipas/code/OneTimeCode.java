package vn.sipas.code;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code as it is printed and typed: eleven characters of chance and one that checks them, written
 * in three groups of four.
 *
 * <p>The alphabet has 17 characters. None looks like another (0/O, 1/I/L, 5/S, 2/Z, 8/B, 6/G, U/V),
 * none is a vowel, and none is changed by a Vietnamese keyboard: typing in Telex, W becomes ư and
 * DD becomes đ.
 *
 * <p>With the values 0 to 16 of its characters the sum of 12·v₁ + 11·v₂ + … + 1·v₁₂ is a multiple
 * of 17. Because 17 is prime and all weights differ and are smaller, every single wrong character
 * and every swap of two characters, neighbours or not, is found; of other mistakes 16 in 17.
 */
public record OneTimeCode(String characters) {

  public static final String ALPHABET = "34679CFHJKMNPRTVX";
  public static final int LENGTH = 12;

  private static final int GROUP = 4;
  private static final int BASE = ALPHABET.length();
  private static final long FREE = (long) Math.pow(BASE, LENGTH - 1);
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\u200B\\uFEFF]+");
  private static final long MASK = (1L << 45) - 1;

  public OneTimeCode {
    if (!isWellFormed(characters)) {
      throw new IllegalArgumentException("not a code");
    }
  }

  /** A new one, each of 17¹¹ (44.9 bits) equally likely. */
  static OneTimeCode fresh(SecureRandom chance) {
    long number = chance.nextLong() & MASK;
    while (number >= FREE) {
      number = chance.nextLong() & MASK;
    }
    char[] characters = new char[LENGTH];
    for (int i = 0; i < LENGTH - 1; i++, number /= BASE) {
      characters[i] = ALPHABET.charAt((int) (number % BASE));
    }
    characters[LENGTH - 1] = ALPHABET.charAt(0);
    characters[LENGTH - 1] = ALPHABET.charAt(Math.floorMod(-sum(characters), BASE));
    return new OneTimeCode(new String(characters));
  }

  /** What was typed, in any case, with or without blanks and hyphens; empty when it is no code. */
  public static Optional<OneTimeCode> typed(String text) {
    String characters = normalised(text);
    return isWellFormed(characters) ? Optional.of(new OneTimeCode(characters)) : Optional.empty();
  }

  /** Whether what was typed has a code's length and alphabet, right or wrong. */
  public static boolean hasShape(String text) {
    String characters = normalised(text);
    return characters.length() == LENGTH
        && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  /** Capitals without blanks, hyphens and dashes. */
  static String normalised(String text) {
    return BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }

  private static boolean isWellFormed(String characters) {
    return hasShape(characters)
        && characters.equals(normalised(characters))
        && Math.floorMod(sum(characters.toCharArray()), BASE) == 0;
  }

  private static int sum(char[] characters) {
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      sum += (LENGTH - i) * ALPHABET.indexOf(characters[i]);
    }
    return sum;
  }

  /** As it is printed: {@code CFHJ-KMNP-RT37}. */
  public String printed() {
    StringBuilder printed = new StringBuilder(LENGTH + 2);
    for (int from = 0; from < LENGTH; from += GROUP) {
      printed.append(from == 0 ? "" : "-").append(characters, from, from + GROUP);
    }
    return printed.toString();
  }

  /** Kept out of logs. */
  @Override
  public String toString() {
    char[] hidden = new char[LENGTH];
    Arrays.fill(hidden, '•');
    return new String(hidden);
  }
}
