package vn.sipas.response.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.platform.Problem;

/** The file of a request. */
final class ReceivedFile {

  private ReceivedFile() {}

  /**
   * @throws Problem 422 when none was chosen
   */
  static byte[] of(FileUpload file) {
    if (file == null || file.size() == 0) {
      throw new Problem(422, "no_queue_file");
    }
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
