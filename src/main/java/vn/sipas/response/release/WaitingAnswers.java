package vn.sipas.response.release;

import java.time.LocalDate;

/** The answers of a desk that are in no figure yet, as far as they are ripe. */
final class WaitingAnswers {

  private final int desk;
  private final LocalDate lastRelease;
  private long number;
  private long through;
  private LocalDate newestDay;
  private boolean moreBehind;

  /**
   * @param desk 0 for answers without a desk
   * @param lastRelease null before the first
   */
  WaitingAnswers(int desk, LocalDate lastRelease) {
    this.desk = desk;
    this.lastRelease = lastRelease;
  }

  /**
   * Takes the next answer in the order of arrival. Behind one that is not ripe all wait, because a
   * release is one number up to which a desk's answers count.
   */
  void add(long seq, LocalDate received, boolean ripe) {
    moreBehind |= !ripe;
    if (!moreBehind) {
      number++;
      through = seq;
      newestDay = newestDay == null || received.isAfter(newestDay) ? received : newestDay;
    }
  }

  int desk() {
    return desk;
  }

  LocalDate lastRelease() {
    return lastRelease;
  }

  /** How many are ripe. */
  long number() {
    return number;
  }

  /** Number of the last ripe one. */
  long through() {
    return through;
  }

  /** On which the newest ripe one was received. */
  LocalDate newestDay() {
    return newestDay;
  }

  /** Whether some are not ripe. */
  boolean moreBehind() {
    return moreBehind;
  }
}
