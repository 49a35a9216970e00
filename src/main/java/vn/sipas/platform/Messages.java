package vn.sipas.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every text that a user reads, from {@code messages/<feature>_<language>.properties}. The first
 * word of a key names the file: {@code results.title} stands in {@code results_vi.properties}.
 *
 * <p>{@code {0}}, {@code {1}} … are filled with the arguments; numbers and days are written the way
 * people of the language write them.
 */
public final class Messages {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
  private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

  private Messages() {}

  /** The text, or the key itself between brackets when it is missing (a test finds those). */
  public static String text(Locale locale, String key, Object... args) {
    return find(locale, key, args).orElse("[" + key + "]");
  }

  public static Optional<String> find(Locale locale, String key, Object... args) {
    int dot = key.indexOf('.');
    String file = (dot < 0 ? key : key.substring(0, dot)) + "_" + Language.of(locale).tag();
    String pattern = FILES.computeIfAbsent(file, Messages::read).getProperty(key);
    return Optional.ofNullable(pattern).map(text -> fill(locale, text, args));
  }

  /** All texts of one file whose keys begin so, by key; placeholders are left as they stand. */
  public static SortedMap<String, String> startingWith(Locale locale, String beginning) {
    String file = beginning.substring(0, beginning.indexOf('.'));
    Properties texts =
        FILES.computeIfAbsent(file + "_" + Language.of(locale).tag(), Messages::read);
    SortedMap<String, String> found = new TreeMap<>();
    for (String key : texts.stringPropertyNames()) {
      if (key.startsWith(beginning)) {
        found.put(key, texts.getProperty(key));
      }
    }
    return found;
  }

  private static String fill(Locale locale, String pattern, Object[] args) {
    if (args.length == 0) {
      return pattern;
    }
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(
            match -> {
              int index = match.group(1).charAt(0) - '0';
              String value = index < args.length ? written(locale, args[index]) : match.group();
              return Matcher.quoteReplacement(value);
            });
  }

  private static String written(Locale locale, Object value) {
    if (value instanceof Integer small && small >= 0 && small < 1000) {
      return small.toString(); // as it would be, without asking for a format
    }
    if (value instanceof LocalDate day) {
      return Figures.date(day);
    }
    return value instanceof Number number
        ? NumberFormat.getInstance(locale).format(number)
        : String.valueOf(value);
  }

  private static Properties read(String file) {
    Properties texts = new Properties();
    try (var in =
        Messages.class.getClassLoader().getResourceAsStream("messages/" + file + ".properties")) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
