package vn.sipas.platform;

import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Properties;

/**
 * The classes under test, packaged as an operator gets them. Maven packages only after the tests,
 * so this does it for those that need processes; once for as long as no class has changed.
 */
final class PackagedApplication {

  private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
  private static final Path TARGET = Path.of("target", "test-packaged").toAbsolutePath();

  private PackagedApplication() {}

  static synchronized Path jar() {
    Path jar = TARGET.resolve("quarkus-app").resolve("quarkus-run.jar");
    if (!Files.exists(jar) || modified(jar).compareTo(newestClass()) < 0) {
      build();
    }
    return jar;
  }

  private static void build() {
    var bootstrap =
        QuarkusBootstrap.builder()
            .setApplicationRoot(CLASSES)
            .setProjectRoot(Path.of("").toAbsolutePath())
            .setTargetDirectory(TARGET)
            .setBaseName("sipas")
            .setMode(QuarkusBootstrap.Mode.PROD)
            .setLocalProjectDiscovery(true)
            .setIsolateDeployment(true)
            .setBuildSystemProperties(new Properties())
            .build();
    try {
      Files.createDirectories(TARGET);
      try (var application = bootstrap.bootstrap()) {
        application.createAugmentor().createProductionApplication();
      }
    } catch (Exception e) {
      throw new IllegalStateException("The application cannot be packaged", e);
    }
  }

  private static FileTime newestClass() {
    try (var files = Files.walk(CLASSES)) {
      return files.map(PackagedApplication::modified).max(FileTime::compareTo).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
