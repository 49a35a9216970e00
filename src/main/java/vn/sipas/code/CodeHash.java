package vn.sipas.code;

import java.nio.ByteBuffer;
import java.util.Comparator;

/**
 * What is kept of a code instead of the code: half of a keyed hash. Says nothing without the key.
 */
public record CodeHash(long high, long low) {

  /** As the database orders the bytes. */
  static final Comparator<CodeHash> ORDER =
      Comparator.<CodeHash>comparingLong(hash -> hash.high ^ Long.MIN_VALUE)
          .thenComparingLong(hash -> hash.low ^ Long.MIN_VALUE);

  public static CodeHash of(byte[] bytes) {
    ByteBuffer halves = ByteBuffer.wrap(bytes);
    return new CodeHash(halves.getLong(), halves.getLong());
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }
}
