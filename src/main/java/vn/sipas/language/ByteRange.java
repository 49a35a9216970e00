package vn.sipas.language;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file as a player asks for it (RFC 9110, 14.1.2).
 *
 * @param first byte, from 0
 * @param last byte, included; before the first where the file ends earlier
 */
record ByteRange(int first, int last) {

  private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,9})-([0-9]{0,9})");

  /** Null when the whole file is wanted: nothing asked for, several parts, or not understood. */
  static ByteRange of(String header, int length) {
    Matcher one = ONE.matcher(header == null ? "" : header);
    if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
      return null;
    }
    if (one.group(1).isEmpty()) {
      int count = Math.min(Integer.parseInt(one.group(2)), length);
      return new ByteRange(length - count, length - 1);
    }
    int first = Integer.parseInt(one.group(1));
    int last = one.group(2).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(one.group(2));
    return last < first ? null : new ByteRange(first, Math.min(last, length - 1));
  }

  boolean isEmpty() {
    return first > last;
  }

  byte[] of(byte[] content) {
    return Arrays.copyOfRange(content, first, last + 1);
  }

  String written(int length) {
    return "bytes " + first + "-" + last + "/" + length;
  }
}
