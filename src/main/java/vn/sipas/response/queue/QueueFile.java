package vn.sipas.response.queue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.sipas.platform.Problem;
import vn.sipas.platform.Sha256;

/**
 * A sealed queue as a tablet exports it.
 *
 * @param device as which the tablet was enrolled
 * @param checksum a chain of SHA-256 over the items, so that nothing is taken from a damaged file
 */
record QueueFile(
    String format, String device, Instant exportedAt, List<Item> responses, String checksum) {

  private static final String FORMAT = "sipas-queue/1";
  private static final int MOST = 20_000;
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  /**
   * @param device as which it was made; null when that is the device of the file
   * @param sentAt what the clock showed at the export that told this response's times; null when
   *     that was the clock of the file
   */
  record Item(String id, String sealed, String device, Instant sentAt) {}

  /**
   * @throws Problem 422 when it is no such file or was changed, 413 when it holds too much
   */
  static QueueFile read(byte[] content, ObjectMapper json) {
    QueueFile file = parse(content, json);
    if (file.responses.size() > MOST) {
      throw new Problem(413, "too_many_responses", MOST);
    }
    if (!file.computedChecksum().equals(file.checksum)) {
      throw new Problem(422, "queue_file_damaged");
    }
    return file;
  }

  private static QueueFile parse(byte[] content, ObjectMapper json) {
    try {
      QueueFile file = json.readValue(content, QueueFile.class);
      if (file != null && file.isWhole()) {
        return file;
      }
    } catch (IOException e) {
      // told below, like a file of another kind
    }
    throw new Problem(422, "not_a_queue_file");
  }

  private boolean isWhole() {
    return FORMAT.equals(format)
        && device != null
        && exportedAt != null
        && exportedAt.isBefore(LATEST)
        && responses != null
        && responses.stream()
            .allMatch(item -> item != null && item.id != null && item.sealed != null);
  }

  /** Who made an item. */
  String maker(Item item) {
    return item.device == null ? device : item.device;
  }

  /** What has to be added to the times that an item tells; null for nothing. */
  Duration clockCorrection(Item item) {
    return item.sentAt == null ? null : Duration.between(item.sentAt, exportedAt);
  }

  private String computedChecksum() {
    String digits = "0".repeat(64);
    for (Item item : responses) {
      digits = Sha256.hex(digits + item.id + "." + item.sealed);
    }
    return digits;
  }
}
