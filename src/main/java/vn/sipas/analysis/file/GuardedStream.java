package vn.sipas.analysis.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An unpacked part of a workbook that may not grow without end: neither as a whole nor between two
 * marks of its XML, which bounds what a parser must hold in memory at once.
 */
final class GuardedStream extends FilterInputStream {

  private static final long LARGEST = 6_000_000_000L;
  private static final int LONGEST_STRETCH = 1_000_000;

  private long total;
  private long stretch;

  GuardedStream(InputStream in) {
    super(in);
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
    if (total > LARGEST) {
      throw new FileFault("unpacks_too_large");
    }
    return read;
  }
}
