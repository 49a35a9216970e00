package vn.sipas.satisfaction;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;
import vn.sipas.platform.Messages;

/**
 * How a SIPAS index becomes points of the PAR Index: points = index in [0,1] × highest number of
 * points, for campaigns that end within [from, until).
 *
 * @param criterion number of the criterion, {@code 8.1}
 * @param points the most that it gives
 * @param text the official text that it was read from; empty when not given
 */
public record ParIndexRule(
    LocalDate from, LocalDate until, String criterion, double points, String text) {

  static final String BUILT_IN = "2022-01-01/2025-01-01/8.1/10";

  private static final int LEAST_FIELDS = 4;

  public ParIndexRule {
    if (!from.isBefore(until) || !(points > 0)) {
      throw new IllegalArgumentException("PAR Index rule without days or points: " + from);
    }
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /** The rule in words. */
  public String formula(Locale locale) {
    NumberFormat number = NumberFormat.getInstance(locale);
    return Messages.text(locale, "satisfaction.par.formula", number.format(points));
  }

  /** Where the rule was read. */
  public String source(Locale locale) {
    if (!text.isEmpty()) {
      return text;
    }
    boolean ours = equals(read(BUILT_IN));
    return Messages.text(locale, "satisfaction.par.source." + (ours ? "built_in" : "none"));
  }

  /** The source comes last: it may have slashes, as numbers of decisions have. */
  static ParIndexRule read(String rule) {
    String[] fields = rule.strip().split("/", LEAST_FIELDS + 1);
    if (fields.length < LEAST_FIELDS) {
      throw new IllegalArgumentException("A PAR Index rule is from/until/criterion/points/source");
    }
    return new ParIndexRule(
        LocalDate.parse(fields[0]),
        LocalDate.parse(fields[1]),
        fields[2],
        Double.parseDouble(fields[3]),
        fields.length > LEAST_FIELDS ? fields[LEAST_FIELDS].strip() : "");
  }

  /** Reads {@code 2022-01-01/2025-01-01/8.1/10}; public for the configuration. */
  public static class Reader implements Converter<ParIndexRule> {

    @Override
    public ParIndexRule convert(String text) {
      return read(text);
    }
  }
}
