package vn.sipas.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The pictures in the documents: of every page, and each where it is shown. */
class ScreensTest {

  private static final String SHOWN = ProjectFiles.text("docs/screens/README.md");

  /** Programs ask for these, or they are files. */
  private static final String NO_PAGE =
      "/api/.*|/q/.*|/voices/.*|.*/turn|.*/progress|.*\\.(csv|docx|js|pdf|tsv|txt)";

  @Test
  void everyPage_isShown() {
    Set<String> pages = new TreeSet<>();
    for (String row : ProjectFiles.text("src/test/resources/access/endpoints.csv").split("\n")) {
      String[] cells = row.split(",");
      if (cells[0].equals("GET") && !cells[1].matches(NO_PAGE)) {
        pages.add(cells[1]);
      }
    }
    List<String> shown = ProjectFiles.matches("(?m)^### .*`(.*)`$", SHOWN);

    assertThat(shown)
        .as("docs/screens after ./sipas screenshots")
        .containsExactlyInAnyOrderElementsOf(pages);
  }

  @Test
  void everyPicture_isInThePage() {
    List<String> files =
        ProjectFiles.under("docs/screens", ".png").stream()
            .map(file -> file.getFileName().toString())
            .toList();

    assertThat(ProjectFiles.matches("src=\"(.*?)\"", SHOWN)).hasSameElementsAs(files).isNotEmpty();
  }
}
