package vn.sipas.response.release;

import java.time.LocalDate;
import vn.sipas.platform.WorkingDays;

/**
 * When the answers that wait at a desk come into figures.
 *
 * <p>An answer received on day d is <em>ripe</em> on day t when at least {@code workingDays}
 * working days lie wholly between d and t: received on Monday, ripe on Wednesday; on Friday, ripe
 * on Tuesday. A desk's ripe answers are released together on day t when there are at least {@code
 * newAnswers} and {@code workingDays} working days passed since the day of its last release, that
 * day included. So between two states of a desk's figures lie ten answers, and the newest of them
 * came on another day, whatever is asked for and however often.
 *
 * <p>What is left when a campaign has closed is released once with fewer than ten, because nothing
 * may follow; late answers of a tablet that was offline then wait for ten again, or until the
 * campaign is archived, when nothing can follow. Source: {@code docs/decisions/0029-release.md}.
 *
 * @param newAnswers that are released together, at least
 * @param workingDays that pass, at least
 */
public record ReleaseRule(int newAnswers, int workingDays, WorkingDays calendar) {

  /** The first of the days whose answers are not ripe yet. */
  LocalDate firstUnripe(LocalDate today) {
    LocalDate first = today.plusDays(1);
    while (calendar.between(first, today) < workingDays) {
      first = first.minusDays(1);
    }
    return first;
  }

  boolean isDue(WaitingAnswers desk, CampaignEnd end, LocalDate today) {
    return desk.number() > 0
        && maySucceed(desk.lastRelease(), today)
        && (desk.number() >= newAnswers || !desk.moreBehind() && isLast(desk, end, today));
  }

  /** Never twice a day, whatever the settings. */
  private boolean maySucceed(LocalDate lastRelease, LocalDate today) {
    return lastRelease == null
        || lastRelease.isBefore(today) && calendar.between(lastRelease, today) >= workingDays;
  }

  private boolean isLast(WaitingAnswers desk, CampaignEnd end, LocalDate today) {
    return end.closedOn() != null
        && end.closedOn().isBefore(firstUnripe(today))
        && (end.archived()
            || desk.lastRelease() == null
            || !desk.lastRelease().isAfter(end.closedOn()));
  }
}
