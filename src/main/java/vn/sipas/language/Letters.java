package vn.sipas.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * The characters of the bundled font, from the list that {@code tools/fonts} reads out of the font:
 * {@code U+0020-007E}, one range or character a line.
 */
final class Letters {

  private final BitSet known = new BitSet();

  private Letters() {}

  static Letters ofBundledFont() {
    Letters letters = new Letters();
    try (InputStream in = Letters.class.getResourceAsStream("/language/letters.txt")) {
      new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().forEach(letters::add);
      return letters;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String range) {
    String[] ends = range.substring("U+".length()).split("-");
    int first = Integer.parseInt(ends[0], 16);
    known.set(first, Integer.parseInt(ends[ends.length - 1], 16) + 1);
  }

  boolean has(int character) {
    return known.get(character);
  }

  /** The characters that the font lacks; a line end needs no letter. */
  int[] lackingIn(String text) {
    return text.codePoints().filter(c -> c != '\n' && !has(c)).distinct().toArray();
  }

  /** {@code U+0243}, as books on letters write it. */
  static String codePoint(int character) {
    return "U+%04X".formatted(character);
  }
}
