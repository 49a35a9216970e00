package vn.sipas.response.release;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Which of a campaign's responses are in its figures: all of a sample, of volunteers those that are
 * released; never those that somebody left out after a second look.
 */
public final class Counted {

  private final Map<Integer, Long> throughByDesk;
  private final LocalDate through;
  private final Set<Long> excluded;

  private Counted(Map<Integer, Long> throughByDesk, LocalDate through, Set<Long> excluded) {
    this.throughByDesk = throughByDesk;
    this.through = through;
    this.excluded = excluded;
  }

  static Counted all() {
    return new Counted(null, null, Set.of());
  }

  /**
   * @param throughByDesk up to which number the answers of each desk count; 0 is no desk
   * @param through day on which the newest of them was received; null without any
   */
  static Counted released(Map<Integer, Long> throughByDesk, LocalDate through) {
    return new Counted(Map.copyOf(throughByDesk), through, Set.of());
  }

  /** The same with these left out and no others. */
  public Counted without(Set<Long> seqs) {
    return new Counted(throughByDesk, through, Set.copyOf(seqs));
  }

  /** Whether no response has to be looked at. */
  public boolean isAll() {
    return throughByDesk == null && excluded.isEmpty();
  }

  /** Whether they are answers of volunteers, which wait for their release. */
  public boolean isOfVolunteers() {
    return throughByDesk != null;
  }

  /**
   * @param desk 0 without one
   */
  public boolean has(long seq, int desk) {
    return (throughByDesk == null || seq <= throughByDesk.getOrDefault(desk, 0L))
        && (excluded.isEmpty() || !excluded.contains(seq));
  }

  /** Answers received after this day are in no figure; null where all are, or none is. */
  public LocalDate through() {
    return through;
  }
}
