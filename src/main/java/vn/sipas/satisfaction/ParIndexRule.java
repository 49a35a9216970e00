package vn.sipas.satisfaction;

import java.time.LocalDate;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * How a SIPAS index becomes points of the PAR Index: points = index in [0,1] × highest number of
 * points, for campaigns that end within [from, until).
 *
 * @param criterion number of the criterion, {@code 8.1}
 * @param points the most that it gives
 */
public record ParIndexRule(LocalDate from, LocalDate until, String criterion, double points) {

  public ParIndexRule {
    if (!from.isBefore(until) || !(points > 0)) {
      throw new IllegalArgumentException("PAR Index rule without days or points: " + from);
    }
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /** Reads {@code 2022-01-01/2025-01-01/8.1/10}; public for the configuration. */
  public static class Reader implements Converter<ParIndexRule> {

    @Override
    public ParIndexRule convert(String text) {
      String[] fields = text.strip().split("/");
      if (fields.length != 4) {
        throw new IllegalArgumentException("A PAR Index rule is from/until/criterion/points");
      }
      return new ParIndexRule(
          LocalDate.parse(fields[0]),
          LocalDate.parse(fields[1]),
          fields[2],
          Double.parseDouble(fields[3]));
    }
  }
}
