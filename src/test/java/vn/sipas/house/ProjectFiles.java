package vn.sipas.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's files as they lie in the work tree. */
final class ProjectFiles {

  static final Path ROOT = Path.of("").toAbsolutePath();

  private ProjectFiles() {}

  /** Files under {@code folder} whose name ends so, in a fixed order. */
  static List<Path> under(String folder, String ending) {
    return under(folder, path -> path.getFileName().toString().endsWith(ending));
  }

  static List<Path> under(String folder, Predicate<Path> wanted) {
    if (!Files.isDirectory(ROOT.resolve(folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String path) {
    return text(ROOT.resolve(path));
  }

  static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path path) {
    return ROOT.relativize(path).toString().replace('\\', '/');
  }

  /** The first group of every match. */
  static List<String> matches(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(match -> match.group(1)).toList();
  }
}
