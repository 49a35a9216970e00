package vn.sipas.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every word that a user reads stands in a message file, in both languages, and is used. */
class MessagesTest {

  private static final String FOLDER = "src/main/resources/messages";
  private static final Map<String, String> VIETNAMESE = texts("_vi.properties");
  private static final Map<String, String> ENGLISH = texts("_en.properties");
  private static final MessageUses USES = new MessageUses(files());

  /** Names that are the same in every language. */
  private static final Set<String> NAMES = Set.of("SIPAS", "CSV", "XLSX", "Excel", "API");

  @Test
  void bothLanguages_haveTheSameKeys() {
    assertThat(ENGLISH.keySet()).isEqualTo(VIETNAMESE.keySet()).isNotEmpty();
  }

  @Test
  void bothLanguages_fillTheSamePlaceholders() {
    List<String> different =
        VIETNAMESE.keySet().stream()
            .filter(ENGLISH::containsKey)
            .filter(key -> !placeholders(VIETNAMESE, key).equals(placeholders(ENGLISH, key)))
            .toList();

    assertThat(different).isEmpty();
  }

  private static Set<String> placeholders(Map<String, String> texts, String key) {
    return new TreeSet<>(ProjectFiles.matches("\\{(\\d)}", texts.get(key)));
  }

  @Test
  void texts_areNotEmptyAndComposed() {
    List<Map<String, String>> languages = List.of(VIETNAMESE, ENGLISH);

    assertThat(languages)
        .flatExtracting(Map::entrySet)
        .allSatisfy(
            text -> {
              assertThat(text.getValue()).as(text.getKey()).isNotBlank().doesNotContain("\uFFFD");
              assertThat(Normalizer.isNormalized(text.getValue(), Normalizer.Form.NFC))
                  .as("%s is NFC", text.getKey())
                  .isTrue();
            });
  }

  @Test
  void keys_standOnceInTheFileOfTheirFirstWord() {
    for (Path file : ProjectFiles.under(FOLDER, ".properties")) {
      String feature = file.getFileName().toString().replaceAll("_(vi|en)\\.properties", "");
      List<String> keys = keys(file);

      assertThat(keys).as(ProjectFiles.name(file)).doesNotHaveDuplicates();
      assertThat(keys).allMatch(key -> key.startsWith(feature + "."), "starts with " + feature);
    }
  }

  @Test
  void usedKeys_haveATextOrATextBelowThem() {
    Set<String> missing = new TreeSet<>(USES.keys());
    missing.removeAll(VIETNAMESE.keySet());

    assertThat(missing).as("used, but in no file").isEmpty();
    assertThat(USES.beginnings())
        .as("beginnings of keys under which no text stands")
        .allMatch(part -> VIETNAMESE.keySet().stream().anyMatch(key -> key.startsWith(part)));
  }

  @Test
  void texts_areUsed() {
    Set<String> orphans =
        VIETNAMESE.keySet().stream()
            .filter(key -> !USES.keys().contains(key))
            .filter(key -> USES.beginnings().stream().noneMatch(key::startsWith))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(orphans).as("no template and no class names them").isEmpty();
  }

  @Test
  void problems_haveATextAndAreRaised() {
    Set<String> raised = USES.problemCodes();
    Set<String> told =
        VIETNAMESE.keySet().stream()
            .filter(key -> key.matches("problem\\.[a-z0-9_]+"))
            .map(key -> key.substring("problem.".length()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(told).as("texts of problems").containsAll(raised);
  }

  @Test
  void templates_holdNoWordsOfTheirOwn() {
    Map<String, Set<String>> words = new TreeMap<>();
    for (Path template : ProjectFiles.under("src/main/resources/templates", ".html")) {
      Set<String> own = new LinkedHashSet<>(TemplateText.words(ProjectFiles.text(template)));
      own.removeAll(NAMES);
      if (!own.isEmpty()) {
        words.put(ProjectFiles.name(template), own);
      }
    }

    assertThat(words).isEmpty();
  }

  private static Set<String> files() {
    return ProjectFiles.under(FOLDER, "_vi.properties").stream()
        .map(file -> file.getFileName().toString().replace("_vi.properties", ""))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> texts(String ending) {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : ProjectFiles.under(FOLDER, ending)) {
      for (String line : lines(file)) {
        int equals = line.indexOf('=');
        texts.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return texts;
  }

  private static List<String> keys(Path file) {
    return lines(file).stream().map(line -> line.split("=", 2)[0].strip()).toList();
  }

  /** Logical lines: a line that ends with a backslash goes on in the next one. */
  private static List<String> lines(Path file) {
    List<String> lines = new ArrayList<>();
    for (String line : ProjectFiles.text(file).replaceAll("\\\\\\R\\s*", "").split("\\R")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        assertThat(line).as(ProjectFiles.name(file)).contains("=");
        lines.add(line);
      }
    }
    return lines;
  }
}
