package vn.sipas.response.release;

import java.time.LocalDate;
import java.util.Map;

/**
 * Which of a campaign's responses are in its figures: all of a sample; of volunteers those that are
 * released.
 */
public final class Counted {

  private static final Counted ALL = new Counted(null, null);

  private final Map<Integer, Long> throughByDesk;
  private final LocalDate through;

  private Counted(Map<Integer, Long> throughByDesk, LocalDate through) {
    this.throughByDesk = throughByDesk;
    this.through = through;
  }

  static Counted all() {
    return ALL;
  }

  /**
   * @param throughByDesk up to which number the answers of each desk count; 0 is no desk
   * @param through day on which the newest of them was received; null without any
   */
  static Counted released(Map<Integer, Long> throughByDesk, LocalDate through) {
    return new Counted(Map.copyOf(throughByDesk), through);
  }

  /** Whether no response has to be looked at. */
  public boolean isAll() {
    return throughByDesk == null;
  }

  /**
   * @param desk 0 without one
   */
  public boolean has(long seq, int desk) {
    return isAll() || seq <= throughByDesk.getOrDefault(desk, 0L);
  }

  /** Answers received after this day are in no figure; null where all are, or none is. */
  public LocalDate through() {
    return through;
  }
}
