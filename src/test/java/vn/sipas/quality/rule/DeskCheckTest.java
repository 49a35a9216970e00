package vn.sipas.quality.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.WorkingDays;
import vn.sipas.unit.OpeningHours;

/** Honest desks, and what people do to their figures; all seeded. */
class DeskCheckTest {

  private static final WorkingDays CALENDAR = new WorkingDays(Set.of());
  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 200;
  private static final OpeningHours HOURS = OpeningHours.read("mon-fri 07:30-11:30 13:30-17:00");
  private static final DeskCheck CHECK = new DeskCheck(QualityTerms.DEFAULT, CALENDAR);

  @Test
  void honestDays_areRarelyFlagged() {
    int flagged = 0;
    Map<QualityRule, Integer> byRule = new EnumMap<>(QualityRule.class);
    int desks = 25;
    for (int seed = 1; seed <= desks; seed++) {
      List<Answered> answers = new HonestDesk(seed).answers(START, DAYS, CALENDAR);
      List<Finding> findings = CHECK.findings(answers, HOURS, Dossiers.UNKNOWN);
      findings.forEach(finding -> byRule.merge(finding.rule(), 1, Integer::sum));
      Set<LocalDate> days = new TreeSet<>();
      findings.forEach(finding -> days.add(finding.to()));
      flagged += days.size();
      assertThat((double) days.size() / DAYS).as("desk %d", seed).isLessThanOrEqualTo(0.05);
    }
    assertThat((double) flagged / (desks * DAYS))
        .as("flags by rule: %s", byRule)
        .isBetween(0.005, 0.02);
  }

  @Test
  void thirtyFivesInTwelveMinutesAfterClosing_areFoundEveryTime() {
    for (int seed = 1; seed <= 60; seed++) {
      LocalDate day = START.plusDays(7L * (seed % 20) + 70);

      List<Finding> found = stuffed(seed, day, day.atTime(17, 40), 30, 24);

      assertThat(found)
          .as("seed %d", seed)
          .anySatisfy(
              finding -> {
                assertThat(finding.rule()).isEqualTo(QualityRule.OFF_HOURS);
                assertThat(finding.responses()).hasSizeGreaterThanOrEqualTo(30);
              });
      assertThat(found).extracting(Finding::rule).contains(QualityRule.RUN_OF_BEST);
    }
  }

  /** What can be done without being seen, and what cannot; the shares stand in decision 0030. */
  @Test
  void milderStuffing_isFoundSometimes() {
    double within = found(20, LocalTime.of(9, 0), 30, 24);
    double ten = found(20, LocalTime.of(9, 0), 10, 60);
    double spread = found(20, LocalTime.of(8, 0), 10, 2_400);
    double evening = found(20, LocalTime.of(17, 40), 5, 60);

    assertThat(within).isEqualTo(1);
    assertThat(evening).isEqualTo(1);
    assertThat(ten).isBetween(0.6, 0.8);
    assertThat(spread).isBetween(0.05, 0.15);
  }

  private static double found(int seeds, LocalTime at, int number, int secondsApart) {
    int found = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      LocalDate day = START.plusDays(70);
      found += stuffed(seed, day, day.atTime(at), number, secondsApart).isEmpty() ? 0 : 1;
    }
    return (double) found / seeds;
  }

  private static List<Finding> stuffed(
      long seed, LocalDate day, LocalDateTime from, int number, int secondsApart) {
    HonestDesk desk = new HonestDesk(seed);
    List<Answered> answers = desk.answers(START, 120, CALENDAR);
    answers.addAll(desk.stuffed(from, number, secondsApart));
    return CHECK.findings(answers, HOURS, Dossiers.UNKNOWN).stream()
        .filter(finding -> finding.from().equals(day))
        .toList();
  }

  /** From a day on a third of the people are replaced by somebody who gives 5. */
  @Test
  void levelThatRises_isFoundWithinTwoWeeks() {
    int found = 0;
    for (int seed = 1; seed <= 20; seed++) {
      HonestDesk desk = new HonestDesk(seed);
      List<Answered> answers = desk.answers(START, 100, CALENDAR);
      LocalDate change = START.plusDays(84);
      int number = (int) (answers.size() / 100.0 / 2) + 1;
      for (int day = 0; day < 14; day++) {
        if (CALENDAR.contains(change.plusDays(day))) {
          answers.addAll(desk.stuffed(change.plusDays(day).atTime(8, 0), number, 25_000 / number));
        }
      }
      boolean seen =
          CHECK.findings(answers, HOURS, Dossiers.UNKNOWN).stream()
              .anyMatch(
                  finding ->
                      finding.rule() == QualityRule.LEVEL_CHANGE
                          && !finding.to().isBefore(change)
                          && finding.to().isBefore(change.plusDays(14)));
      found += seen ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(19);
  }

  @Test
  void saturday_isOutsideTheHoursOnlyOfDesksThatAreShut() {
    LocalDate saturday = START.with(DayOfWeek.SATURDAY).plusWeeks(10);
    HonestDesk desk = new HonestDesk(8);
    List<Answered> answers = new ArrayList<>(desk.answers(START, 90, CALENDAR));
    for (int i = 0; i < 4; i++) {
      answers.add(HonestDesk.answered(90_000 + i, saturday.atTime(8 + i / 2, 7 + i), 90, 5, 4, 4));
    }
    OpeningHours alsoSaturdays = OpeningHours.read(HOURS + "; sat 07:30-11:30");

    assertThat(CHECK.findings(answers, HOURS, Dossiers.UNKNOWN))
        .anyMatch(finding -> finding.rule() == QualityRule.OFF_HOURS);
    assertThat(CHECK.findings(answers, alsoSaturdays, Dossiers.UNKNOWN))
        .noneMatch(finding -> finding.rule() == QualityRule.OFF_HOURS);
  }

  @Test
  void formsFasterThanReading_areFound() {
    HonestDesk desk = new HonestDesk(3);
    List<Answered> answers = new ArrayList<>(desk.answers(START, 30, CALENDAR));
    LocalDate day = START.plusDays(14);
    for (int i = 0; i < 4; i++) {
      var at = day.atTime(9 + i, 7);
      answers.add(HonestDesk.answered(90_000 + i, at, 3, 5, 4, 5, 5, 3));
    }

    assertThat(CHECK.findings(answers, HOURS, Dossiers.UNKNOWN))
        .filteredOn(finding -> finding.rule() == QualityRule.IMPOSSIBLE_SPEED)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.responses()).containsExactly(90_000L, 90_001L, 90_002L, 90_003L);
              assertThat(finding.pValue()).isLessThan(0.01);
            });
  }

  @Test
  void moreAnswersThanDossiers_areFoundByDayAndByMonth_andOnlyWhereKnown() {
    List<Answered> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(HonestDesk.answered(i + 1, START.atTime(9 + i, 0), 60, 5, 4, 3));
    }
    var known =
        new Dossiers(Map.of(START, 5, START.plusDays(1), 0), Map.of(YearMonth.from(START), 6));

    assertThat(CHECK.findings(answers, HOURS, Dossiers.UNKNOWN)).isEmpty();
    assertThat(CHECK.findings(answers, HOURS, known))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(QualityRule.MORE_THAN_DOSSIERS);
              assertThat(finding.evidence()).containsExactly(6.0, 5.0);
              assertThat(finding.pValue()).isNull();
            });
  }

  @Test
  void deskWithoutAPast_isNotJudgedByItsShares() {
    HonestDesk desk = new HonestDesk(5);
    List<Answered> answers = desk.stuffed(START.atTime(9, 0), 12, 600);

    assertThat(CHECK.findings(answers, HOURS, Dossiers.UNKNOWN)).isEmpty();
  }
}
