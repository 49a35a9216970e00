package vn.sipas.satisfaction.moment;

import java.util.Arrays;

/** Numbers as bytes of 7 bits, lowest first: small ones, which most sums are, take one or two. */
final class VarintWriter {

  private static final int LONGEST = 10;

  private byte[] bytes = new byte[1024];
  private int size;

  void write(long number) {
    if (size + LONGEST > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
