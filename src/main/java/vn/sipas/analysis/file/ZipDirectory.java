package vn.sipas.analysis.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Looks at the end of a zip file before it is opened: opening reads its list of entries into
 * memory, and a workbook has a few dozen of them.
 */
final class ZipDirectory {

  private static final int SIGNATURE = 0x06054b50;
  private static final int LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int MOST_ENTRIES = 5_000;
  private static final long LARGEST = 1_000_000;

  private ZipDirectory() {}

  /**
   * @throws FileFault if the file has no end, or names too many entries
   */
  static void check(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      int length = (int) Math.min(channel.size(), LENGTH + LONGEST_COMMENT);
      ByteBuffer end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      channel.position(channel.size() - length);
      while (end.hasRemaining() && channel.read(end) >= 0) {}
      for (int at = length - LENGTH; at >= 0; at--) {
        if (end.getInt(at) == SIGNATURE) {
          check(
              Short.toUnsignedInt(end.getShort(at + 10)),
              Integer.toUnsignedLong(end.getInt(at + 12)));
          return;
        }
      }
    }
    throw new FileFault("broken_xlsx");
  }

  private static void check(int entries, long size) {
    if (entries > MOST_ENTRIES || size > LARGEST) {
      throw new FileFault("not_xlsx");
    }
  }
}
