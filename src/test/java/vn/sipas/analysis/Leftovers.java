package vn.sipas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What an analysis leaves behind. */
final class Leftovers {

  private static final Path UPLOADS = Path.of("target", "test-uploads");

  private Leftovers() {}

  /** The server deletes a file when its answer has left, which the client may see first. */
  static void assertNone() throws IOException, InterruptedException {
    assertThat(UPLOADS).isDirectory();
    for (int i = 0; i < 100 && !files().isEmpty(); i++) {
      Thread.sleep(100);
    }
    assertThat(files()).isEmpty();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(UPLOADS)) {
      return files.sorted().toList();
    }
  }
}
