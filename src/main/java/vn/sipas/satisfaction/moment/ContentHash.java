package vn.sipas.satisfaction.moment;

import java.nio.charset.StandardCharsets;

/**
 * 128 bits that stand for one response's content. The hashes of a set are added up, so a set has
 * one whatever the order. Two lanes of multiply and xor-shift with a final mix; it finds every
 * change that happens by accident, it does not resist somebody who constructs one.
 */
final class ContentHash {

  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

  private long a;
  private long b;

  void begin() {
    a = FIRST;
    b = SECOND;
  }

  void add(long word) {
    a = (a ^ word) * FIRST;
    a ^= a >>> 29;
    b = (b + word) * SECOND;
    b ^= b >>> 31;
  }

  void add(byte[] bytes) {
    add(bytes.length);
    long word = 0;
    for (int i = 0; i < bytes.length; i++) {
      word = word << 8 | bytes[i] & 0xFF;
      if ((i & 7) == 7) {
        add(word);
        word = 0;
      }
    }
    add(word);
  }

  long high() {
    return mixed(a ^ Long.rotateLeft(b, 32));
  }

  long low() {
    return mixed(b + a);
  }

  /** A name as one word. */
  static long of(String name) {
    ContentHash hash = new ContentHash();
    hash.begin();
    hash.add(name.getBytes(StandardCharsets.UTF_8));
    return hash.high();
  }

  private static long mixed(long word) {
    long mixed = (word ^ word >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
