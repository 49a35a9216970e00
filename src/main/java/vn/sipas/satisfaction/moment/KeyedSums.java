package vn.sipas.satisfaction.moment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole numbers summed by key, found without making an object for each response. Sums wrap around
 * at 64 bits, so that hashes can be summed too; adding is exact in any order.
 */
final class KeyedSums {

  private static final int FIRST_SLOTS = 256;

  private final int width;
  private final int length;
  private final List<int[]> keys = new ArrayList<>();
  private final List<long[]> sums = new ArrayList<>();
  private int[] slots = new int[FIRST_SLOTS];

  /**
   * @param width numbers in a key
   * @param length sums of each key
   */
  KeyedSums(int width, int length) {
    this.width = width;
    this.length = length;
  }

  /** The sums of a key, all 0 when it is new. The key may be changed afterwards. */
  long[] of(int[] key) {
    int slot = slot(key);
    if (slots[slot] == 0) {
      keys.add(key.clone());
      sums.add(new long[length]);
      slots[slot] = keys.size();
      if (keys.size() * 2 > slots.length) {
        enlarge();
        return sums.get(keys.size() - 1);
      }
    }
    return sums.get(slots[slot] - 1);
  }

  void add(KeyedSums other) {
    for (int i = 0; i < other.keys.size(); i++) {
      long[] mine = of(other.keys.get(i));
      long[] theirs = other.sums.get(i);
      for (int k = 0; k < length; k++) {
        mine[k] += theirs[k];
      }
    }
  }

  int size() {
    return keys.size();
  }

  int[] key(int index) {
    return keys.get(index);
  }

  long[] sums(int index) {
    return sums.get(index);
  }

  /** Indexes in the order of the keys, so that nothing depends on the order of arrival. */
  int[] sorted() {
    return IntStream.range(0, size())
        .boxed()
        .sorted((a, b) -> Arrays.compare(keys.get(a), keys.get(b)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Equal sums are equal bytes. */
  byte[] encoded() {
    VarintWriter out = new VarintWriter();
    out.write(width);
    out.write(length);
    out.write(size());
    for (int index : sorted()) {
      for (int part : key(index)) {
        out.write(Integer.toUnsignedLong(part));
      }
      for (long sum : sums(index)) {
        out.write(sum);
      }
    }
    return out.bytes();
  }

  /** Adds what {@link #encoded} wrote. */
  void addEncoded(byte[] bytes) {
    VarintReader in = new VarintReader(bytes);
    if (in.read() != width || in.read() != length) {
      throw new IllegalArgumentException("Sums of another layout");
    }
    int[] key = new int[width];
    for (long left = in.read(); left > 0; left--) {
      for (int i = 0; i < width; i++) {
        key[i] = (int) in.read();
      }
      long[] mine = of(key);
      for (int k = 0; k < length; k++) {
        mine[k] += in.read();
      }
    }
  }

  private int slot(int[] key) {
    int slot = spread(key) & slots.length - 1;
    while (slots[slot] != 0 && !Arrays.equals(keys.get(slots[slot] - 1), key)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private void enlarge() {
    slots = new int[4 * slots.length];
    for (int i = 0; i < keys.size(); i++) {
      slots[slot(keys.get(i))] = i + 1;
    }
  }

  private static int spread(int[] key) {
    int hash = 0;
    for (int part : key) {
      hash = (hash + part) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
