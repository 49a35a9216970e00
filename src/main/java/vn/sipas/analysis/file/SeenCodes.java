package vn.sipas.analysis.file;

import java.nio.ByteBuffer;
import vn.sipas.platform.Sha256;

/**
 * In which row a code stood first, in twelve bytes for each. Of a code 64 bits of its SHA-256 are
 * kept: that two of a million codes are taken for one has a chance of 3 in 100 million, and then a
 * row is told, not lost.
 */
public final class SeenCodes {

  private long[] keys = new long[1 << 12];
  private int[] rows = new int[1 << 12];
  private int size;

  /** The row in which it stood before; 0 when it is new. */
  public int firstRow(String code, long row) {
    if (size * 2 > keys.length) {
      grow();
    }
    long key = ByteBuffer.wrap(Sha256.of(code)).getLong();
    int slot = slot(key);
    if (rows[slot] == 0) {
      keys[slot] = key;
      rows[slot] = (int) row;
      size++;
      return 0;
    }
    return rows[slot];
  }

  /** Where it is, or where it goes. */
  private int slot(long key) {
    int slot = (int) key & (keys.length - 1);
    while (rows[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new long[2 * oldKeys.length];
    rows = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldRows[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        rows[slot] = oldRows[i];
      }
    }
  }
}
