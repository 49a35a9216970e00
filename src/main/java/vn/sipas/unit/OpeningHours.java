package vn.sipas.unit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When a desk is open in a week. Written {@code mon-fri 07:30-11:30 13:30-17:00; sat 07:30-11:30}.
 */
public final class OpeningHours {

  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);
  private static final int MOST_SPANS = 4;

  /** From its first minute to before its last one. */
  public record Span(LocalTime from, LocalTime to) {

    /**
     * @throws IllegalArgumentException when it is no span, or ends before it begins
     */
    static Span of(String text) {
      String[] ends = text.split("-", -1);
      try {
        Span span = new Span(LocalTime.parse(ends[0], TYPED), LocalTime.parse(ends[1], TYPED));
        if (ends.length == 2 && span.from.isBefore(span.to)) {
          return span;
        }
      } catch (DateTimeParseException | ArrayIndexOutOfBoundsException notTimes) {
        // told below, like an end before its beginning
      }
      throw new IllegalArgumentException(text);
    }

    @Override
    public String toString() {
      return from + "-" + to;
    }
  }

  private final Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);

  private OpeningHours(Map<DayOfWeek, List<Span>> days) {
    days.forEach((day, spans) -> this.days.put(day, List.copyOf(spans)));
    this.days.values().removeIf(List::isEmpty);
  }

  public static OpeningHours of(Map<DayOfWeek, List<Span>> days) {
    return new OpeningHours(days);
  }

  /**
   * @throws IllegalArgumentException when it cannot be read
   */
  public static OpeningHours read(String text) {
    Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
    for (String part : text.split(";")) {
      String[] words = part.strip().split("\\s+", 2);
      if (!words[0].isEmpty()) {
        List<Span> spans = spans(words.length < 2 ? "" : words[1]);
        for (DayOfWeek day : daysOf(words[0])) {
          days.put(day, spans);
        }
      }
    }
    return new OpeningHours(days);
  }

  /**
   * The spans of one day: {@code 07:30-11:30, 13:30-17:00}; empty when it is closed.
   *
   * @throws IllegalArgumentException when they cannot be read, or lie in each other
   */
  public static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    for (String word : text.strip().replace('–', '-').split("[\\s,]+")) {
      if (!word.isEmpty()) {
        spans.add(Span.of(word));
      }
    }
    spans.sort(Comparator.comparing(Span::from));
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).from.isBefore(spans.get(i - 1).to)) {
        throw new IllegalArgumentException(text);
      }
    }
    if (spans.size() > MOST_SPANS) {
      throw new IllegalArgumentException(text);
    }
    return spans;
  }

  private static List<DayOfWeek> daysOf(String text) {
    String[] ends = text.split("-", -1);
    int first = day(ends[0]).getValue();
    int last = day(ends[ends.length - 1]).getValue();
    List<DayOfWeek> days = new ArrayList<>();
    for (int value = first; value <= last; value++) {
      days.add(DayOfWeek.of(value));
    }
    if (days.isEmpty() || ends.length > 2) {
      throw new IllegalArgumentException(text);
    }
    return days;
  }

  private static DayOfWeek day(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word(day).equals(word.toLowerCase(Locale.ROOT))) {
        return day;
      }
    }
    throw new IllegalArgumentException(word);
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  public List<Span> on(DayOfWeek day) {
    return days.getOrDefault(day, List.of());
  }

  public boolean isOpenAt(Instant moment, ZoneId zone) {
    ZonedDateTime local = moment.atZone(zone);
    LocalTime time = local.toLocalTime();
    return on(local.getDayOfWeek()).stream()
        .anyMatch(span -> !time.isBefore(span.from) && time.isBefore(span.to));
  }

  /** Whether the desk is open then, or was or will be within so many minutes. */
  public boolean isOpenAround(LocalDateTime moment, int minutes) {
    int minute = minuteOf(moment.toLocalTime());
    return on(moment.getDayOfWeek()).stream()
        .anyMatch(
            span ->
                minute >= minuteOf(span.from) - minutes && minute < minuteOf(span.to) + minutes);
  }

  private static int minuteOf(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  /** When anything opens or closes on any day. */
  public SortedSet<LocalTime> ends() {
    SortedSet<LocalTime> ends = new TreeSet<>();
    days.values().forEach(day -> day.forEach(span -> ends.addAll(List.of(span.from, span.to))));
    return ends;
  }

  /** Whether the desk was open for longer than {@code limit} between two moments. */
  public boolean isOpenFor(Duration limit, Instant from, Instant to, ZoneId zone) {
    Duration open = Duration.ZERO;
    LocalDate last = to.atZone(zone).toLocalDate();
    LocalDate day = from.atZone(zone).toLocalDate();
    while (!day.isAfter(last) && open.compareTo(limit) <= 0) {
      for (Span span : on(day.getDayOfWeek())) {
        open = open.plus(overlap(day, span, from, to, zone));
      }
      day = day.plusDays(1);
    }
    return open.compareTo(limit) > 0;
  }

  private static Duration overlap(LocalDate day, Span span, Instant from, Instant to, ZoneId zone) {
    Instant opens = day.atTime(span.from).atZone(zone).toInstant();
    Instant closes = day.atTime(span.to).atZone(zone).toInstant();
    Instant start = opens.isAfter(from) ? opens : from;
    Instant end = closes.isBefore(to) ? closes : to;
    return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpeningHours hours && hours.days.equals(days);
  }

  @Override
  public int hashCode() {
    return days.hashCode();
  }

  @Override
  public String toString() {
    return days.entrySet().stream()
        .map(day -> word(day.getKey()) + " " + text(day.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String text(List<Span> spans) {
    return spans.stream().map(Span::toString).collect(Collectors.joining(" "));
  }
}
