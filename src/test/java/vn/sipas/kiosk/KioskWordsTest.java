package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Language;

/** The words of the modules and those of the message files are the same. */
class KioskWordsTest {

  private static final Path MODULES = Path.of("src/main/resources/META-INF/resources/kiosk");

  /** Beginnings that modules complete: a screen's key, an act's name. */
  private static final Set<String> COMPLETED =
      Set.of(
          "tools.size.",
          "question.",
          "case.",
          "code.",
          "not_asked.",
          "enrol.error.",
          "device.fact.",
          "device.mode.",
          "device.do.",
          "device.done.",
          "device.failed.",
          "idle.",
          "stop.",
          "not_stored.",
          "thanks.",
          "declined.",
          "stopped.",
          "enrolling.",
          "insecure.",
          "broken.",
          "missing.",
          "no_cases.",
          "revoked.",
          "not_yet.",
          "over.");

  /** Used by the server, or named by a code of the offline side or by a condition. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "attract.asker",
          "shell.opening",
          "device.failed.queue_not_empty",
          "device.yes",
          "device.no");

  private final String modules = modules();
  private final Set<String> keys = KioskTexts.in(List.of(Language.VIETNAMESE)).get("vi").keySet();

  @Test
  void keysInModules_haveATextInAMessageFile() {
    Set<String> used =
        Pattern.compile("'([a-z_]+\\.[a-z_.0-9]+)'")
            .matcher(modules)
            .results()
            .map(match -> match.group(1))
            .filter(key -> keys.stream().anyMatch(known -> known.startsWith(first(key) + ".")))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(used).hasSizeGreaterThan(30).isSubsetOf(keys);
  }

  @Test
  void texts_areUsed() {
    Set<String> unused =
        keys.stream()
            .filter(key -> !ELSEWHERE.contains(key))
            .filter(key -> !modules.contains("'" + key + "'"))
            .filter(key -> COMPLETED.stream().noneMatch(key::startsWith) || !namesLast(key))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(unused).isEmpty();
  }

  /** Of a key that is completed, the last word stands somewhere. */
  private boolean namesLast(String key) {
    String last = key.substring(key.lastIndexOf('.') + 1);
    return Set.of("title", "text", "button", "1", "2", "3").contains(last)
        || Pattern.compile("\\b" + last + "\\b").matcher(modules).find();
  }

  private static String first(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static String modules() {
    try (Stream<Path> files = Files.list(MODULES)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(name -> name.toString().endsWith(".js")).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
