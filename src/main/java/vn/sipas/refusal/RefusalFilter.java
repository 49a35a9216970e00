package vn.sipas.refusal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * Which refusals are asked for. Days are whole, both included; empty texts ask for all.
 *
 * @param byHour whether hours are told apart, or days
 */
record RefusalFilter(
    LocalDate from,
    LocalDate to,
    String reason,
    String campaign,
    String channel,
    boolean byHour,
    ZoneId zone) {

  private static final int DAYS = 7;

  /** The last seven days unless others are asked for. What is no day is as if not given. */
  static RefusalFilter of(
      String from,
      String to,
      String reason,
      String campaign,
      String channel,
      String by,
      Clock clock) {
    LocalDate last = day(to, LocalDate.now(clock));
    return new RefusalFilter(
        day(from, last.minusDays(DAYS - 1L)),
        last,
        text(reason),
        text(campaign),
        text(channel),
        "hour".equals(by),
        clock.getZone());
  }

  RefusalFilter onlyDays() {
    return new RefusalFilter(from, to, "", "", "", byHour, zone);
  }

  Instant since() {
    return from.atStartOfDay(zone).toInstant();
  }

  Instant until() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  int offsetSeconds() {
    return zone.getRules().getOffset(since()).getTotalSeconds();
  }

  /** The filter as the query of an address. */
  public String query() {
    return "from=%s&to=%s&reason=%s&campaign=%s&channel=%s&by=%s"
        .formatted(from, to, encoded(reason), encoded(campaign), encoded(channel), by());
  }

  public String by() {
    return byHour ? "hour" : "day";
  }

  /** Codes are ASCII, and so are their columns: they must not be compared with anything else. */
  private static String text(String given) {
    String text = given == null ? "" : given.strip();
    return text.chars().allMatch(letter -> letter < 128) ? text : "?";
  }

  private static LocalDate day(String text, LocalDate otherwise) {
    try {
      return text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip());
    } catch (DateTimeParseException notADay) {
      return otherwise;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
