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
 * people of the language write them. The language of a pack has those texts that the pack brings;
 * the others stay Vietnamese.
 */
public final class Messages {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
  private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();
  private static final Map<String, Map<String, String>> PACKS = new ConcurrentHashMap<>();

  private Messages() {}

  /** Takes the texts of a language pack, by key. */
  public static void add(Language language, Map<String, String> texts) {
    PACKS.put(language.tag(), Map.copyOf(texts));
  }

  /** Whether there is a language of this tag, of every page or of a pack. */
  static boolean speak(String tag) {
    return Language.ofTag(tag).isPresent() || PACKS.containsKey(tag);
  }

  /** The text, or the key itself between brackets when it is missing (a test finds those). */
  public static String text(Locale locale, String key, Object... args) {
    return find(locale, key, args).orElse("[" + key + "]");
  }

  public static Optional<String> find(Locale locale, String key, Object... args) {
    String own = PACKS.getOrDefault(locale.getLanguage(), Map.of()).get(key);
    String pattern = own == null ? file(locale, key).getProperty(key) : own;
    return Optional.ofNullable(pattern).map(text -> fill(locale, text, args));
  }

  private static Properties file(Locale locale, String key) {
    int dot = key.indexOf('.');
    String feature = dot < 0 ? key : key.substring(0, dot);
    return FILES.computeIfAbsent(feature + "_" + Language.of(locale).tag(), Messages::read);
  }

  /**
   * All texts whose keys begin so, by key; placeholders are left as they stand. Of a pack those
   * that it brings, of the other languages those of one file.
   */
  public static SortedMap<String, String> startingWith(Locale locale, String beginning) {
    Map<String, String> pack = PACKS.get(locale.getLanguage());
    SortedMap<String, String> found = new TreeMap<>();
    if (pack == null) {
      Properties texts = file(locale, beginning);
      texts.stringPropertyNames().forEach(key -> found.put(key, texts.getProperty(key)));
    } else {
      found.putAll(pack);
    }
    found.keySet().removeIf(key -> !key.startsWith(beginning));
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
        ? NumberFormat.getInstance(Language.of(locale).locale()).format(number)
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
