package vn.sipas.analysis.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The texts of a workbook, which cells name by number. They are laid down in a temporary file, so
 * that a million comments take no memory; the texts asked for last are remembered.
 */
final class SharedTexts implements Closeable {

  private static final int REMEMBERED = 8_192;
  private static final int MOST = 8_000_000;
  private static final long LARGEST = 2_000_000_000L;

  private final FileChannel channel;
  private final OutputStream out;
  private final int[] lastNumbers = new int[REMEMBERED];
  private final String[] lastTexts = new String[REMEMBERED];
  private int[] ends = new int[1_024];
  private int count;

  SharedTexts() throws IOException {
    Path file = Files.createTempFile("texts", ".tmp");
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    Arrays.fill(lastNumbers, -1);
  }

  void add(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long end = (count == 0 ? 0 : ends[count - 1]) + (long) bytes.length;
    if (end > LARGEST || count == MOST) {
      throw new FileFault("unpacks_too_large");
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ends[count++] = (int) end;
    out.write(bytes);
  }

  void finish() throws IOException {
    out.flush();
  }

  /**
   * @throws FileFault if there is no such text
   */
  String get(int number) throws IOException {
    if (number < 0 || number >= count) {
      throw new FileFault("broken_xlsx");
    }
    int slot = number % REMEMBERED;
    if (lastNumbers[slot] == number) {
      return lastTexts[slot];
    }
    String text = read(number);
    if (text.length() <= CellText.LONGEST_REMEMBERED) {
      lastTexts[slot] = text;
      lastNumbers[slot] = number;
    }
    return text;
  }

  private String read(int number) throws IOException {
    int start = number == 0 ? 0 : ends[number - 1];
    ByteBuffer bytes = ByteBuffer.allocate(ends[number] - start);
    while (bytes.hasRemaining() && channel.read(bytes, start + (long) bytes.position()) >= 0) {}
    return new String(bytes.array(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
