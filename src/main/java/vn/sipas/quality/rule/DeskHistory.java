package vn.sipas.quality.rule;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** All days of a desk in a campaign: what is usual on the days other than the one looked at. */
final class DeskHistory {

  static final int BIN_MINUTES = 30;
  private static final int BINS = 24 * 60 / BIN_MINUTES;

  private final List<DeskDay> days;
  private final int[] bins = new int[BINS];
  private final long answers;
  private final long same;
  private final long best;

  DeskHistory(List<DeskDay> days) {
    this.days = days.stream().sorted(Comparator.comparing(DeskDay::day)).toList();
    this.days.forEach(day -> day.answers().forEach(answer -> bins[bin(answer)]++));
    this.answers = this.days.stream().mapToLong(DeskDay::size).sum();
    this.same = count(Answered::same);
    this.best = count(Answered::best);
  }

  private long count(Predicate<Answered> condition) {
    return days.stream().mapToLong(day -> day.where(condition).size()).sum();
  }

  List<DeskDay> days() {
    return days;
  }

  int daysBeside() {
    return days.size() - 1;
  }

  double answersADayBeside(DeskDay day) {
    return (double) (answers - day.size()) / daysBeside();
  }

  /** Upper limit of the share of forms with one level only. */
  double upperSame(DeskDay day) {
    return Chance.upperShare(same - day.where(Answered::same).size(), answers - day.size());
  }

  /** Upper limit of the share of forms with nothing but the highest level. */
  double upperBest(DeskDay day) {
    return Chance.upperShare(best - day.where(Answered::best).size(), answers - day.size());
  }

  /** Upper limit of the answers a minute in the half-hour of the day that is the busiest. */
  double upperPeakRate(DeskDay day) {
    int[] beside = bins.clone();
    day.answers().forEach(answer -> beside[bin(answer)]--);
    int busiest = 0;
    for (int count : beside) {
      busiest = Math.max(busiest, count);
    }
    return Chance.upperRate(busiest, (double) daysBeside() * BIN_MINUTES);
  }

  private static int bin(Answered answer) {
    LocalTime time = answer.at().toLocalTime();
    return (time.getHour() * 60 + time.getMinute()) / BIN_MINUTES;
  }
}
