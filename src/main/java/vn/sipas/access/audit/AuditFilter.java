package vn.sipas.access.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Which entries are asked for; empty fields ask for all. Days are whole, both included. */
record AuditFilter(String user, String action, LocalDate from, LocalDate to) {

  /** What cannot be understood is left out rather than refused: the page shows what it used. */
  static AuditFilter of(String user, String action, String from, String to) {
    return new AuditFilter(
        user == null ? "" : name(user.strip().toLowerCase(Locale.ROOT)),
        Optional.ofNullable(action).flatMap(AuditAction::ofCode).map(AuditAction::code).orElse(""),
        date(from),
        date(to));
  }

  Optional<Instant> since(ZoneId zone) {
    return Optional.ofNullable(from).map(day -> day.atStartOfDay(zone).toInstant());
  }

  Optional<Instant> until(ZoneId zone) {
    return Optional.ofNullable(to).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** The filter as the query of an address. */
  public String query() {
    return "user="
        + encoded(user)
        + "&action="
        + action
        + "&from="
        + text(from)
        + "&to="
        + text(to);
  }

  /** Names are ASCII, and so is their column: it must not be compared with anything else. */
  private static String name(String typed) {
    return typed.chars().allMatch(letter -> letter < 128) ? typed : "?";
  }

  private static LocalDate date(String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException notADate) {
      return null;
    }
  }

  private static String text(LocalDate date) {
    return date == null ? "" : date.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
