package vn.sipas.kiosk;

import io.smallrye.common.classloader.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.sipas.platform.ApplicationVersion;
import vn.sipas.platform.Sha256;

/**
 * The files with which a tablet starts without network, found where they are served from, and the
 * version that they make together. Nobody keeps a list.
 */
@ApplicationScoped
class WorkerFiles {

  /** The page that loads all others. */
  static final String SHELL = "/kiosk";

  /** A file that is certainly there, to find the folders by. */
  private static final String ANCHOR = "META-INF/resources/kiosk/worker.js";

  private static final List<String> SERVED = List.of("kiosk", "css", "fonts", "img");

  /** What the page is made of: it has no hash of its own, being written for each request. */
  private static final List<String> BEHIND_THE_SHELL = List.of("templates/kiosk", "messages");

  /**
   * @param files path → hash, as a browser checks it
   */
  record Application(String version, String shell, Map<String, String> files) {}

  private final String software;
  private volatile Application application;

  WorkerFiles(ApplicationVersion software) {
    this.software = software.text();
  }

  Application application() {
    Application known = application;
    if (known == null) {
      known = read();
      application = known;
    }
    return known;
  }

  private Application read() {
    SortedMap<String, String> files = new TreeMap<>();
    SortedMap<String, String> behind = new TreeMap<>();
    try {
      ClassPathUtils.consumeAsPaths(
          getClass().getClassLoader(),
          ANCHOR,
          anchor -> {
            Path served = anchor.getParent().getParent();
            SERVED.forEach(folder -> collect(served.resolve(folder), served, files));
            Path root = served.getParent().getParent();
            BEHIND_THE_SHELL.forEach(folder -> collect(root.resolve(folder), root, behind));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Application(version(software, files, behind), SHELL, files);
  }

  private static void collect(Path folder, Path root, Map<String, String> into) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> into.put("/" + root.relativize(file), hash(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Path file) {
    try {
      byte[] digest = Sha256.of(Files.readAllBytes(file));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another version whenever one byte of one file is another. */
  static String version(
      String software, SortedMap<String, String> files, SortedMap<String, String> behind) {
    return software + "-" + Sha256.hex(files + "\n" + behind).substring(0, 12);
  }
}
