package vn.sipas.quality.rule;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.platform.WorkingDays;
import vn.sipas.unit.OpeningHours;

/**
 * The tests of one day against the desk's other days. Each gives a p-value that is valid or
 * conservative when people answer independently of each other, at shares and rates that are the
 * desk's own, however high they are. Source: requirements §1.5; {@code docs/methods.md} §15.
 */
final class DayTests {

  /** Fewer rated items are alike by chance. */
  static final int FEWEST_ITEMS = 3;

  /** Before so many other days nobody knows when a desk is busy. */
  private static final int FEWEST_DAYS = 10;

  private static final double WINDOW = 15;

  private final QualityTerms terms;
  private final WorkingDays calendar;

  DayTests(QualityTerms terms, WorkingDays calendar) {
    this.terms = terms;
    this.calendar = calendar;
  }

  List<Suspicion> of(DeskDay day, DeskHistory history, OpeningHours hours) {
    return List.of(
        straightLining(day, history),
        impossibleSpeed(day),
        burst(day, history),
        offHours(day, hours),
        runOfBest(day, history));
  }

  /**
   * Forms of three rated items or more that have one level only: P(Bin(n, p) ≥ k), p the desk's own
   * share on other days.
   */
  private static Suspicion straightLining(DeskDay day, DeskHistory history) {
    List<Answered> same = day.where(Answered::same);
    double share = history.upperSame(day);
    double p = Chance.withMargin(Chance.atLeast(same.size(), day.size(), share));
    return new Suspicion(
        QualityRule.STRAIGHT_LINING,
        p,
        List.of((double) same.size(), (double) day.size(), share),
        same);
  }

  /**
   * Forms that took fewer than {@code secondsPerItem} seconds for each rated item, over all screens
   * together: P(Bin(n, ρ) ≥ k), ρ the share that is allowed for.
   */
  private Suspicion impossibleSpeed(DeskDay day) {
    List<Answered> timed = day.where(answer -> answer.seconds() != null && answer.items() > 0);
    List<Answered> fast =
        timed.stream()
            .filter(answer -> answer.seconds() < terms.secondsPerItem() * answer.items())
            .toList();
    return new Suspicion(
        QualityRule.IMPOSSIBLE_SPEED,
        Chance.atLeast(fast.size(), timed.size(), terms.tooFastShare()),
        List.of((double) fast.size(), (double) timed.size(), terms.secondsPerItem()),
        fast);
  }

  /**
   * Most answers in any quarter of an hour: scan statistic against a Poisson process at the rate of
   * the desk's busiest half-hour, times n / n̄ on a day with more than the usual n̄ answers.
   */
  private static Suspicion burst(DeskDay day, DeskHistory history) {
    if (history.daysBeside() < FEWEST_DAYS) {
      return Suspicion.none(QualityRule.BURST);
    }
    List<Answered> densest = densest(day.answers());
    double busy = Math.max(1, day.size() / history.answersADayBeside(day));
    double rate = busy * history.upperPeakRate(day);
    double p = Chance.withMargin(Chance.scan(densest.size(), rate, WINDOW, 24 * 60));
    return new Suspicion(
        QualityRule.BURST, p, List.of((double) densest.size(), WINDOW, rate * WINDOW), densest);
  }

  private static List<Answered> densest(List<Answered> answers) {
    int from = 0;
    int begin = 0;
    int end = 0;
    for (int to = 0; to < answers.size(); to++) {
      while (answers.get(from).at().plusMinutes((long) WINDOW).isBefore(answers.get(to).at())) {
        from++;
      }
      if (to + 1 - from > end - begin) {
        begin = from;
        end = to + 1;
      }
    }
    return answers.subList(begin, end);
  }

  /** Answers on a free day or outside the hours: P(Bin(n, ρ) ≥ k), ρ the share allowed for. */
  private Suspicion offHours(DeskDay day, OpeningHours hours) {
    boolean free = calendar.holidays().contains(day.day());
    List<Answered> outside =
        day.where(answer -> free || !hours.isOpenAround(answer.at(), terms.grace()));
    return new Suspicion(
        QualityRule.OFF_HOURS,
        Chance.atLeast(outside.size(), day.size(), terms.offHoursShare()),
        List.of((double) outside.size(), (double) day.size()),
        outside);
  }

  /**
   * The longest row of forms with nothing but the highest level: the chance of as long a run among
   * n forms at the desk's own share of such forms.
   */
  private static Suspicion runOfBest(DeskDay day, DeskHistory history) {
    List<Answered> run = longest(day.answers());
    double share = history.upperBest(day);
    double p = Chance.withMargin(Chance.run(run.size(), day.size(), share));
    return new Suspicion(
        QualityRule.RUN_OF_BEST, p, List.of((double) run.size(), (double) day.size(), share), run);
  }

  private static List<Answered> longest(List<Answered> answers) {
    List<Answered> longest = List.of();
    List<Answered> run = new ArrayList<>();
    for (Answered answer : answers) {
      if (answer.best()) {
        run.add(answer);
      } else {
        run.clear();
      }
      if (run.size() > longest.size()) {
        longest = List.copyOf(run);
      }
    }
    return longest;
  }
}
