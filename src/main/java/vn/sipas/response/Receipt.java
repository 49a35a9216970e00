package vn.sipas.response;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import vn.sipas.platform.Sha256;

/**
 * What the sender gets once the response is on disk. The receipt follows from the response's id, so
 * that a repeated delivery gets the same one, and says nothing about the answers.
 *
 * @param first whether this delivery stored the response
 */
public record Receipt(String receipt, Instant receivedAt, boolean first) {

  /** Crockford's base 32: no I, L, O, U, so that it can be read out and typed. */
  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

  private static final byte[] PREFIX = "receipt:".getBytes(StandardCharsets.US_ASCII);

  static Receipt of(UUID id, Instant receivedAt, boolean first) {
    return new Receipt(code(id), receivedAt, first);
  }

  /** The receipt of a response, known from its id alone. */
  public static String code(UUID id) {
    ByteBuffer bytes = ByteBuffer.allocate(PREFIX.length + 16).put(PREFIX);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    long bits = ByteBuffer.wrap(Sha256.of(bytes.array())).getLong();
    StringBuilder code = new StringBuilder(9);
    for (int i = 0; i < 8; i++) {
      if (i == 4) {
        code.append('-');
      }
      code.append(ALPHABET[(int) (bits >>> (59 - 5 * i)) & 31]);
    }
    return code.toString();
  }

  /** Written by hand: neither value needs escaping, and this is the hot path. */
  byte[] json() {
    String json = "{\"receipt\":\"" + receipt + "\",\"receivedAt\":\"" + receivedAt + "\"}";
    return json.getBytes(StandardCharsets.US_ASCII);
  }
}
