package vn.sipas.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name exists: files, classes, links, environment variables, decisions. */
class DocumentsTest {

  /** Written like our class names, but other people's. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "AutofillAddressEnabled",
          "AutofillCreditCardEnabled",
          "ClearBrowsingDataOnExit",
          "IncognitoModeAvailability",
          "PasswordManagerEnabled",
          "TranslateEnabled",
          "InnoDB",
          "MariaDB",
          "JavaScript",
          "MySQL",
          "LibreOffice",
          "LimeSurvey",
          "ResourceBundle");

  private static final List<Path> DOCUMENTS = documents();
  private static final Set<String> FILES = allFiles();
  private static final Set<String> CLASSES = classes();

  private static List<Path> documents() {
    return Stream.of(
            Stream.of("README.md", "CONTRIBUTING.md", "GLOSSARY.md", "CHANGELOG.md")
                .map(ProjectFiles.ROOT::resolve)
                .filter(Files::exists),
            ProjectFiles.under("docs", ".md").stream(),
            ProjectFiles.under("surveys", ".md").stream(),
            ProjectFiles.under("bench", ".md").stream())
        .flatMap(files -> files)
        .toList();
  }

  @Test
  void pathsInDocuments_exist() {
    Set<String> missing = new TreeSet<>();
    for (Path document : DOCUMENTS) {
      for (String name : quoted(document)) {
        if (looksLikeOurPath(name) && !exists(name)) {
          missing.add(ProjectFiles.name(document) + ": " + name);
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void classesInDocuments_exist() {
    Set<String> missing = new TreeSet<>();
    for (Path document : DOCUMENTS) {
      for (String name : quoted(document)) {
        String first = name.split("[.(#]")[0];
        boolean camelCase = first.matches("([A-Z][a-z0-9]+){2,}|[A-Z]\\w*[a-z][A-Z]\\w*");
        if (camelCase && !CLASSES.contains(first) && !NOT_OURS.contains(first)) {
          missing.add(ProjectFiles.name(document) + ": " + first);
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void packagesInDocuments_exist() {
    Set<String> missing = new TreeSet<>();
    for (Path document : DOCUMENTS) {
      for (String name : ProjectFiles.matches("`(vn\\.sipas[a-z.]*)`", prose(document))) {
        String folder = "java/" + name.replace('.', '/');
        boolean there =
            Stream.of("src/main/", "src/test/")
                .anyMatch(root -> Files.isDirectory(ProjectFiles.ROOT.resolve(root + folder)));
        if (!there) {
          missing.add(ProjectFiles.name(document) + ": " + name);
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void linksInDocuments_leadSomewhere() {
    Set<String> broken = new TreeSet<>();
    for (Path document : DOCUMENTS) {
      for (String link : ProjectFiles.matches("]\\(([^)#\\s]+)", prose(document))) {
        if (!link.matches("[a-z]+:.*") && !Files.exists(document.resolveSibling(link))) {
          broken.add(ProjectFiles.name(document) + ": " + link);
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void decisions_areNumberedOnceAndComplete() {
    List<Path> decisions = ProjectFiles.under("docs/decisions", ".md");

    assertThat(decisions)
        .extracting(file -> file.getFileName().toString())
        .allMatch(name -> name.matches("\\d{4}-[a-z0-9-]+\\.md"))
        .extracting(name -> name.substring(0, 4))
        .doesNotHaveDuplicates();
    assertThat(decisions)
        .allSatisfy(
            file -> {
              List<String> lines = ProjectFiles.text(file).lines().toList();
              assertThat(lines.get(0))
                  .startsWith("# " + file.getFileName().toString().substring(0, 4));
              assertThat(lines)
                  .hasSizeLessThanOrEqualTo(60)
                  .contains(
                      "## Context",
                      "## Options",
                      "## Decision",
                      "## Consequences",
                      "## Confirmation");
            });
  }

  @Test
  void settings_areDocumentedAndOnlyThoseThatAreRead() {
    Set<String> read = EnvironmentVariables.read();
    List<String> rows =
        ProjectFiles.matches("(?m)^\\| `(SIPAS_[A-Z_]+)`", ProjectFiles.text("docs/operations.md"));

    assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(read);
    assertThat(ProjectFiles.matches("(?m)^#? ?(SIPAS_[A-Z_]+)=", ProjectFiles.text(".env.example")))
        .isNotEmpty()
        .isSubsetOf(read);
  }

  @Test
  void variablesInDocuments_areRead() {
    Set<String> known = new TreeSet<>(EnvironmentVariables.read());
    for (Path test : ProjectFiles.under("src/test/java", ".java")) {
      known.addAll(ProjectFiles.matches("\"(SIPAS_[A-Z_]+)\"", ProjectFiles.text(test)));
    }

    for (Path document : DOCUMENTS) {
      assertThat(ProjectFiles.matches("\\b(SIPAS_[A-Z_]+)\\b", ProjectFiles.text(document)))
          .as(ProjectFiles.name(document))
          .isSubsetOf(known);
    }
  }

  @Test
  void startFailures_areExplained() {
    List<String> explained =
        ProjectFiles.matches("(?m)^\\| `([^`]*)` \\|", ProjectFiles.text("docs/operations.md"));

    assertThat(StartFailures.texts()).isNotEmpty().isSubsetOf(explained);
  }

  /** What stands between backticks in running text; blocks of code are another matter. */
  private static List<String> quoted(Path document) {
    return ProjectFiles.matches("`([^`\\n]+)`", prose(document));
  }

  private static String prose(Path document) {
    return ProjectFiles.text(document).replaceAll("(?s)```.*?```", "");
  }

  private static boolean looksLikeOurPath(String name) {
    if (!name.matches("[\\w.*{},/-]+")) {
      return false;
    }
    int slash = name.indexOf('/');
    return slash > 0
        ? Files.exists(ProjectFiles.ROOT.resolve(name.substring(0, slash)))
            && !name.startsWith("target/")
            && !name.startsWith(".sipas")
        : name.matches("[A-Z][A-Za-z]+\\.md|[\\w-]+\\.(ya?ml|java|xml|properties|sql)");
  }

  private static boolean exists(String name) {
    String plain = name.replaceAll("/$", "");
    if (Files.exists(ProjectFiles.ROOT.resolve(plain))) {
      return true;
    }
    String glob = plain.contains("/") ? plain : "**/" + plain;
    PathMatcher wanted = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    return FILES.stream().anyMatch(file -> wanted.matches(Path.of(file)));
  }

  private static Set<String> allFiles() {
    Set<String> files = new TreeSet<>();
    for (String folder : List.of("src", "docs", "surveys", "kubernetes", "tools", "bench", ".ci")) {
      ProjectFiles.under(folder, "").forEach(file -> files.add(ProjectFiles.name(file)));
    }
    return files;
  }

  private static Set<String> classes() {
    List<String> sources = new ArrayList<>();
    ProjectFiles.under("src", ".java").forEach(file -> sources.add(ProjectFiles.text(file)));
    return sources.stream()
        .flatMap(
            source ->
                ProjectFiles.matches("\\b(?:class|record|enum|interface) (\\w+)", source).stream())
        .collect(Collectors.toSet());
  }
}
