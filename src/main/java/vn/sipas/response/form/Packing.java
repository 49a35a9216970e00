package vn.sipas.response.form;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Makes long drafts smaller. Short ones stay as they are: a deflater costs more than it saves. */
final class Packing {

  private static final int WORTH_IT = 600;
  private static final int LARGEST = 200_000;
  private static final byte PLAIN = 0;
  private static final byte DEFLATED = 1;

  private Packing() {}

  static byte[] pack(byte[] plain) {
    var packed = new ByteArrayOutputStream(plain.length + 1);
    packed.write(plain.length < WORTH_IT ? PLAIN : DEFLATED);
    if (plain.length < WORTH_IT) {
      packed.writeBytes(plain);
      return packed.toByteArray();
    }
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] buffer = new byte[4_096];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  static Optional<byte[]> unpack(byte[] packed) {
    if (packed.length == 0 || packed[0] == PLAIN) {
      return packed.length == 0
          ? Optional.empty()
          : Optional.of(Arrays.copyOfRange(packed, 1, packed.length));
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed, 1, packed.length - 1);
      var plain = new ByteArrayOutputStream(2 * packed.length);
      byte[] buffer = new byte[4_096];
      while (!inflater.finished() && plain.size() <= LARGEST) {
        int read = inflater.inflate(buffer);
        if (read == 0 && inflater.needsInput()) {
          return Optional.empty();
        }
        plain.write(buffer, 0, read);
      }
      return inflater.finished() ? Optional.of(plain.toByteArray()) : Optional.empty();
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
