package vn.sipas.quality.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.sipas.platform.WorkingDays;

/**
 * A desk where people say what they think: more of them on Mondays and in the morning, busy and
 * quiet days, good and bad ones; many who give 5, or 4, to everything; some who come before it
 * opens.
 */
final class HonestDesk {

  private static final int ITEMS = 5;
  private static final double[] WEEKDAYS = {1.3, 1.05, 0.95, 0.9, 0.8};
  private static final double[] HALF_HOURS = {
    0.6, 1.2, 1.6, 1.7, 1.5, 1.2, 0.8, 0.4, 0, 0, 0, 0, 0.7, 1.1, 1.2, 1.0, 0.8, 0.5, 0.2
  };

  private final Random chance;
  private final double answersADay;
  private final double allBest;
  private final double allGood;
  private long seq;

  HonestDesk(long seed) {
    chance = new Random(seed);
    answersADay = 8 * Math.exp(1.6 * chance.nextDouble());
    allBest = 0.2 + 0.4 * chance.nextDouble();
    allGood = 0.1 + 0.15 * chance.nextDouble();
  }

  List<Answered> answers(LocalDate from, int workingDays, WorkingDays calendar) {
    List<Answered> answers = new ArrayList<>();
    LocalDate day = from;
    for (int i = 0; i < workingDays; day = day.plusDays(1)) {
      if (calendar.contains(day)) {
        answers.addAll(day(day));
        i++;
      }
    }
    return answers;
  }

  private List<Answered> day(LocalDate day) {
    double busy =
        answersADay
            * WEEKDAYS[day.getDayOfWeek().ordinal()]
            * Math.exp(0.2 * chance.nextGaussian());
    double mood = 0.05 * chance.nextGaussian();
    double all = 0;
    for (double weight : HALF_HOURS) {
      all += weight;
    }
    List<Answered> answers = new ArrayList<>();
    for (int slot = 0; slot < HALF_HOURS.length; slot++) {
      int people = poisson(busy * HALF_HOURS[slot] / all);
      for (int i = 0; i < people; i++) {
        int second = slot * 1_800 + chance.nextInt(1_800);
        answers.add(answer(day.atTime(7, 30).plusSeconds(second), mood));
      }
    }
    if (chance.nextInt(20) == 0) {
      answers.add(answer(day.atTime(LocalTime.of(6, 30)).plusMinutes(chance.nextInt(20)), mood));
    }
    return answers;
  }

  private Answered answer(LocalDateTime at, double mood) {
    double draw = chance.nextDouble();
    int[] levels = new int[ITEMS];
    double best = Math.max(0, allBest + mood);
    for (int i = 0; i < ITEMS; i++) {
      levels[i] = draw < best ? 5 : draw < best + allGood ? 4 : level();
    }
    int seconds = (int) Math.round(50 * Math.exp(0.5 * chance.nextGaussian()));
    return answered(++seq, at, seconds, levels);
  }

  private int level() {
    double draw = chance.nextDouble();
    return draw < 0.3 ? 5 : draw < 0.75 ? 4 : draw < 0.9 ? 3 : draw < 0.97 ? 2 : 1;
  }

  private int poisson(double mean) {
    int number = 0;
    for (double product = chance.nextDouble(); product > Math.exp(-mean); number++) {
      product *= chance.nextDouble();
    }
    return number;
  }

  /** Forms with nothing but the highest level, in equal steps. */
  List<Answered> stuffed(LocalDateTime from, int number, int secondsApart) {
    List<Answered> answers = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      int[] levels = {5, 5, 5, 5, 5};
      LocalDateTime at = from.plusSeconds((long) i * secondsApart);
      answers.add(answered(++seq, at, Math.min(secondsApart, 40), levels));
    }
    return answers;
  }

  static Answered answered(long seq, LocalDateTime at, Integer seconds, int... levels) {
    boolean same = levels.length >= DayTests.FEWEST_ITEMS;
    double sum = 0;
    for (int level : levels) {
      same &= level == levels[0];
      sum += level;
    }
    double mean = levels.length == 0 ? 0 : sum / levels.length;
    return new Answered(seq, at, seconds, levels.length, mean, same, same && levels[0] == 5);
  }
}
