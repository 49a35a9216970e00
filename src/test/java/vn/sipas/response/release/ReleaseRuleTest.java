package vn.sipas.response.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.platform.WorkingDays;

/** Days of April 2026: Monday is the 6th; the 27th (Hùng Kings) and the 30th are holidays. */
class ReleaseRuleTest {

  private static final WorkingDays CALENDAR =
      new WorkingDays(Set.of(day("04-27"), day("04-30"), day("05-01")));
  private static final ReleaseRule RULE = new ReleaseRule(10, 1, CALENDAR);

  @ParameterizedTest
  @CsvSource({
    "04-07, 04-06, Tuesday: of Monday nothing",
    "04-08, 04-07, Wednesday: what came on Monday",
    "04-10, 04-09, Friday: what came on Wednesday",
    "04-11, 04-10, Saturday: what came on Thursday",
    "04-12, 04-10, Sunday: the same",
    "04-13, 04-10, Monday: the same",
    "04-14, 04-13, Tuesday: what came on Friday and at the weekend",
    "04-28, 04-24, the day after a holiday: what came on Thursday before it",
    "04-29, 04-28, what came on Friday and on the holiday",
    "05-02, 04-29, two holidays in a row",
    "05-04, 04-29, still no working day since Wednesday",
    "05-05, 05-04, Tuesday: what came since Wednesday"
  })
  void answers_areRipeAfterAWholeWorkingDay(String today, String unripe, String why) {
    assertThat(RULE.firstUnripe(day(today))).as(why).isEqualTo(day(unripe));
  }

  @ParameterizedTest
  @CsvSource({"0, 04-09", "1, 04-07", "2, 04-06", "5, 04-01"})
  void daysThatPass_areASetting(int workingDays, String unripe) {
    var rule = new ReleaseRule(10, workingDays, CALENDAR);

    assertThat(rule.firstUnripe(day("04-08"))).isEqualTo(day(unripe));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // ripe, more behind, last release, today, due
        "9,  false, -,     04-08, false",
        "10, false, -,     04-08, true",
        "10, true,  -,     04-08, true",
        "0,  false, -,     04-08, false",
        "40, false, 04-08, 04-08, false",
        "40, false, 04-07, 04-08, true",
        "40, false, 04-11, 04-12, false",
        "40, false, 04-11, 04-13, false",
        "40, false, 04-10, 04-11, true",
        "40, false, 04-25, 04-28, false",
        "40, false, 04-25, 04-29, true"
      })
  void desk_isReleasedInBatches(
      int ripe, boolean more, String last, String today, boolean expected) {
    var desk = waiting(ripe, more, last == null ? null : day(last));

    assertThat(RULE.isDue(desk, CampaignEnd.OPEN, day(today))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // ripe, more behind, last release, closed, archived, today, due
        "3, false, -,     04-06, false, 04-07, false",
        "3, false, -,     04-06, false, 04-08, true",
        "3, true,  -,     04-06, false, 04-08, false",
        "3, false, 04-03, 04-06, false, 04-08, true",
        "3, false, 04-06, 04-06, false, 04-08, true",
        "1, false, 04-08, 04-06, false, 04-20, false",
        "1, false, 04-08, 04-06, true,  04-20, true",
        "10, false, 04-08, 04-06, false, 04-20, true",
        "3, false, -,     -,     false, 04-20, false"
      })
  void whatIsLeft_isReleasedOnceAfterTheCampaignHasClosed(
      int ripe,
      boolean more,
      String last,
      String closed,
      boolean archived,
      String today,
      boolean expected) {
    var desk = waiting(ripe, more, last == null ? null : day(last));
    var end = closed == null ? CampaignEnd.OPEN : new CampaignEnd(day(closed), archived);

    assertThat(RULE.isDue(desk, end, day(today))).isEqualTo(expected);
  }

  @Test
  void desk_isReleasedOnceADayAtMost_whateverTheSettings() {
    var rule = new ReleaseRule(1, 0, CALENDAR);

    assertThat(rule.isDue(waiting(50, false, day("04-08")), CampaignEnd.OPEN, day("04-08")))
        .isFalse();
    assertThat(rule.isDue(waiting(50, false, day("04-07")), CampaignEnd.OPEN, day("04-08")))
        .isTrue();
  }

  /** A number may be given out before another and committed with a later time. */
  @Test
  void ripeAnswers_behindAnUnripeOne_wait() {
    var desk = new WaitingAnswers(7, null);
    desk.add(1, day("04-06"), true);
    desk.add(2, day("04-05"), true);
    desk.add(3, day("04-08"), false);
    desk.add(4, day("04-06"), true);

    assertThat(desk.number()).isEqualTo(2);
    assertThat(desk.through()).isEqualTo(2);
    assertThat(desk.newestDay()).isEqualTo(day("04-06"));
    assertThat(desk.moreBehind()).isTrue();
  }

  private static WaitingAnswers waiting(int ripe, boolean more, LocalDate last) {
    var desk = new WaitingAnswers(1, last);
    for (int i = 1; i <= ripe; i++) {
      desk.add(i, day("04-06"), true);
    }
    if (more) {
      desk.add(ripe + 1, day("04-08"), false);
    }
    return desk;
  }

  private static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2026-" + monthAndDay);
  }
}
