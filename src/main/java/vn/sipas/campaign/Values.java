package vn.sipas.campaign;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/**
 * What was typed or sent, by field. Every getter notes what is wrong with its field and goes on, so
 * that all faults are found at once.
 */
final class Values {

  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]*");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\x{FFFD}]");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}([.,]\\d{1,20})?");
  private static final DateTimeFormatter VIETNAMESE =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final Map<String, String> given;
  private final Function<String, String> location;
  private final List<Fault> faults;

  Values(Map<String, String> given) {
    this(given, field -> field, new ArrayList<>());
  }

  /**
   * @param location where a field stands, for people: a path, or a row and column
   */
  Values(Map<String, String> given, Function<String, String> location, List<Fault> faults) {
    this.given = given;
    this.location = location;
    this.faults = faults;
  }

  List<Fault> faults() {
    return faults;
  }

  void refuseFaults() {
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  void fault(String field, String code, Object... args) {
    faults.add(CampaignFault.at(location.apply(field), code, args));
  }

  /** In NFC without outer blanks; null when there is nothing. */
  String text(String field, int longest) {
    String text = Normalizer.normalize(given.getOrDefault(field, ""), Normalizer.Form.NFC).strip();
    if (INVISIBLE.matcher(text).find()) {
      fault(field, "invisible_character");
    } else if (text.codePointCount(0, text.length()) > longest) {
      fault(field, "too_long", longest);
    }
    return text.isEmpty() ? null : text;
  }

  String required(String field, int longest) {
    missing(field);
    return text(field, longest);
  }

  String code(String field, int longest) {
    String code = text(field, longest);
    if (code != null && !CODE.matcher(code).matches()) {
      fault(field, "bad_code", code);
    }
    return code;
  }

  LocalDate date(String field) {
    String text = text(field, 20);
    if (text == null) {
      return null;
    }
    try {
      LocalDate date = day(text);
      if (date.getYear() >= 2000 && date.getYear() < 2100) {
        return date;
      }
    } catch (DateTimeParseException e) {
      // Said below, as for a year out of reach.
    }
    fault(field, "bad_date", text);
    return null;
  }

  /** 2026-09-01 as browsers send it, or 1/9/2026 as people type it. */
  static LocalDate day(String text) {
    String typed = text.strip();
    return typed.contains("/") ? LocalDate.parse(typed, VIETNAMESE) : LocalDate.parse(typed);
  }

  LocalDate requiredDate(String field) {
    missing(field);
    return date(field);
  }

  /** A whole number of at least one; null when there is nothing. */
  Integer count(String field) {
    String text = text(field, 20);
    if (text == null) {
      return null;
    }
    if (WHOLE.matcher(text).matches() && Integer.parseInt(text) > 0) {
      return Integer.valueOf(text);
    }
    fault(field, "bad_count", text);
    return null;
  }

  Integer requiredCount(String field) {
    missing(field);
    return count(field);
  }

  /** A positive decimal number with point or comma; null when there is nothing. */
  Double positive(String field) {
    String text = text(field, 40);
    if (text == null) {
      return null;
    }
    if (DECIMAL.matcher(text).matches()) {
      double number = Double.parseDouble(text.replace(',', '.'));
      if (number > 0) {
        return number;
      }
    }
    fault(field, "bad_positive", text);
    return null;
  }

  boolean yes(String field) {
    String text = text(field, 20);
    if (text == null || text.equals("false")) {
      return false;
    }
    if (!text.equals("true") && !text.equals("on")) {
      fault(field, "bad_yes_no", text);
    }
    return true;
  }

  /** One of a closed list; null when there is nothing or something else. */
  <E> E oneOf(String field, Function<String, Optional<E>> known) {
    String text = text(field, 40);
    if (text == null) {
      return null;
    }
    Optional<E> found = known.apply(text);
    if (found.isEmpty()) {
      fault(field, "bad_choice", text);
    }
    return found.orElse(null);
  }

  <E> E requiredOneOf(String field, Function<String, Optional<E>> known) {
    missing(field);
    return oneOf(field, known);
  }

  private void missing(String field) {
    if (given.getOrDefault(field, "").isBlank()) {
      fault(field, "missing");
    }
  }
}
