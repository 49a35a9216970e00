package vn.sipas.analysis.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An unpacked part of a workbook that may not grow without end: neither as a whole, nor far beyond
 * what cells of people pack into, nor between two marks of its XML, which bounds what a parser must
 * hold in memory at once.
 */
final class GuardedStream extends FilterInputStream {

  private static final long LARGEST = 6_000_000_000L;
  private static final int LONGEST_STRETCH = 1_000_000;

  /** Answers of a million people pack to a tenth or a twentieth. */
  private static final long DENSEST = 200;

  private static final long ALWAYS_ALLOWED = 20_000_000;

  private final long largest;
  private long total;
  private long stretch;

  /**
   * @param packed how many bytes it is unpacked from
   */
  GuardedStream(InputStream in, long packed) {
    super(in);
    largest = Math.min(LARGEST, Math.max(ALWAYS_ALLOWED, DENSEST * packed));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    for (int i = offset; i < offset + read; i++) {
      stretch = into[i] == '<' ? 0 : stretch + 1;
      if (stretch > LONGEST_STRETCH) {
        throw new FileFault("unpacks_too_large");
      }
    }
    total += Math.max(0, read);
    if (total > largest) {
      throw new FileFault("unpacks_too_large");
    }
    return read;
  }
}
