package vn.sipas.kiosk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A tablet with a disk: its Chromium can be closed or killed, and started again on what is left.
 */
final class TabletBrowser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final Path disk;
  private Playwright playwright;
  private BrowserContext context;

  TabletBrowser() throws IOException {
    disk = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "tablet-");
    switchOn();
  }

  void switchOn() {
    playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    context =
        playwright
            .chromium()
            .launchPersistentContext(
                disk.toAbsolutePath(),
                new LaunchPersistentContextOptions()
                    .setExecutablePath(CHROMIUM)
                    .setViewportSize(1280, 800)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  void switchOff() {
    playwright.close();
  }

  /** Nothing of it runs any more, and nothing was told that it would end. */
  void kill() {
    String folder = disk.toAbsolutePath().toString();
    ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(folder))
        .toList()
        .forEach(
            process -> {
              process.destroyForcibly();
              process.onExit().join();
            });
    try {
      playwright.close();
    } catch (PlaywrightException alreadyGone) {
      // as intended
    }
  }

  BrowserContext context() {
    return context;
  }

  /** A window that shows this address; the modules of the outbox are loaded. */
  Page open(String address) {
    Page page = context.newPage();
    page.navigate(address);
    return page;
  }

  /** What lies on its disk with this in it, as one byte or two for a character. */
  List<Path> filesContaining(String text) throws IOException {
    List<String> forms =
        Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)
            .map(charset -> new String(text.getBytes(charset), StandardCharsets.ISO_8859_1))
            .toList();
    try (Stream<Path> files = Files.walk(disk)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> forms.stream().anyMatch(bytes(file)::contains))
          .toList();
    }
  }

  private static String bytes(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      playwright.close();
    } catch (PlaywrightException alreadyGone) {
      // killed by the test
    }
    try (Stream<Path> files = Files.walk(disk)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
