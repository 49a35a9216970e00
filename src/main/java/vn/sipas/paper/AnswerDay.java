package vn.sipas.paper;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Fault;

/**
 * The day that a citizen wrote on a sheet. As the time of the response it is noon of that day; a
 * sheet without a day counts as answered when it was first entered, or at the campaign's end when
 * that came before.
 */
final class AnswerDay {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{2}|\\d{4})");
  private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{2}|\\d{4})");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int NOON = 12;
  private static final int CENTURY = 2000;

  private AnswerDay() {}

  /** {@code 5/11/2026}, {@code 051126} and the like; null when it is no day. */
  static LocalDate read(String typed) {
    String text = typed.strip();
    try {
      if (ISO.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
      for (Pattern form : new Pattern[] {WRITTEN, DIGITS}) {
        Matcher day = form.matcher(text);
        if (day.matches()) {
          int year = Integer.parseInt(day.group(3));
          return LocalDate.of(
              year < 100 ? CENTURY + year : year,
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(1)));
        }
      }
    } catch (DateTimeException e) {
      // such as the 31st of June
    }
    return null;
  }

  /** What is wrong with the day, or null; empty is a sheet without a day. */
  static Fault fault(String typed, CampaignTerms campaign, Instant now) {
    if (typed.isBlank()) {
      return null;
    }
    LocalDate day = read(typed);
    if (day == null) {
      return new Fault(Comparison.DAY, "no_day", "paper.fault.no_day", typed.strip());
    }
    boolean early = day.isBefore(campaign.startsOn());
    Instant begins = day.atStartOfDay(campaign.zone()).toInstant();
    if (early || begins.isAfter(now) || !begins.isBefore(campaign.closesAt())) {
      return new Fault(
          Comparison.DAY, "day_outside", "paper.fault.day_outside", day, campaign.startsOn());
    }
    return null;
  }

  /** The time of the response: never outside the campaign, never in the future. */
  static Instant submittedAt(
      String typed, Instant firstEntered, CampaignTerms campaign, Instant now) {
    LocalDate day = read(typed);
    Instant at =
        day == null ? firstEntered : day.atTime(NOON, 0).atZone(campaign.zone()).toInstant();
    at = at.isAfter(now) ? now : at;
    at = at.isBefore(campaign.opensAt()) ? campaign.opensAt() : at;
    at = at.isBefore(campaign.closesAt()) ? at : campaign.closesAt().minusSeconds(1);
    return at.truncatedTo(ChronoUnit.SECONDS);
  }
}
