package vn.sipas.screens;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of pictures and the page that shows them. */
final class Album {

  private static final Path FOLDER = Path.of("docs", "screens");

  /** Of longer pages the beginning tells enough. */
  private static final int TALLEST = 1_200;

  private final StringBuilder text =
      new StringBuilder(
          """
          # Every screen

          Pictures of the sample province, whose names and answers are invented, taken by
          `./sipas screenshots`. Pages of staff are shown on a desk's screen, the online form on a phone,
          the kiosk on a tablet of 1280 × 800.
          """);

  Album() throws IOException {
    Files.createDirectories(FOLDER);
    try (var old = Files.list(FOLDER)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
  }

  void chapter(String title) {
    text.append("\n## ").append(title).append('\n');
  }

  /**
   * @param route as the access table writes it; empty for a state of the page before
   */
  void add(Page page, String name, String route, String caption) {
    double width = page.viewportSize().width;
    double height = ((Number) page.evaluate("document.documentElement.scrollHeight")).doubleValue();
    var options =
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve(name + ".png"))
            .setFullPage(true)
            .setClip(0, 0, width, Math.min(height, TALLEST));
    page.evaluate("window.scrollTo(0, 0)");
    page.screenshot(options);
    String heading = route.isEmpty() ? caption : caption + " – `" + route + "`";
    int shown = width < 500 ? 300 : 800;
    text.append("\n### ").append(heading).append("\n\n");
    text.append("<img src=\"").append(name).append(".png\" width=\"").append(shown);
    text.append("\" alt=\"").append(caption).append("\">\n");
  }

  void write() throws IOException {
    Files.write(FOLDER.resolve("README.md"), List.of(text.toString().strip()));
  }
}
