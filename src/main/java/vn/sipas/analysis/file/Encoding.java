package vn.sipas.analysis.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Path;

/** Finds where a file stops being text in its encoding: decoders say that, but not where. */
final class Encoding {

  private Encoding() {}

  /** The line of the first bytes that are no text; 0 when there are none. */
  static long firstBadLine(Path file, Charset charset, int skipped) throws IOException {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer text = CharBuffer.allocate(1 << 16);
    long line = 1;
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(skipped);
      while (channel.read(bytes) >= 0) {
        bytes.flip();
        CoderResult result;
        do {
          result = decoder.decode(bytes, text, false);
          text.flip();
          line += text.chars().filter(c -> c == '\n').count();
          text.clear();
        } while (result.isOverflow());
        if (result.isError()) {
          return line;
        }
        bytes.compact();
      }
    }
    return bytes.position() > 0 ? line : 0;
  }
}
