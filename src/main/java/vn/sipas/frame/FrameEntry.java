package vn.sipas.frame;

import java.time.LocalDate;

/**
 * A row of a frame.
 *
 * @param code of the dossier, village or household: one row for each
 * @param agency its code; null when not stated, like every other value of a kind that lacks it
 * @param commune its code on the frame's boundaries
 * @param households how many the row stands for; null for a dossier
 * @param given era and code of the commune that the file named, where it is one of the other era;
 *     null where it is {@code commune} itself
 */
public record FrameEntry(
    String code,
    String field,
    String agency,
    String commune,
    LocalDate received,
    LocalDate due,
    LocalDate returned,
    Outcome outcome,
    String village,
    Integer households,
    String given) {

  /**
   * The row as it goes into the hash: ten values with a tab between, blank where there is none, an
   * eleventh where the file gave a commune of the other era, and a line feed. No value has a
   * control character, so lines are ordered as their codes are.
   */
  public String line() {
    StringBuilder line = new StringBuilder(120).append(code);
    Object[] others = {
      field,
      agency,
      commune,
      received,
      due,
      returned,
      outcome == null ? null : outcome.code(),
      village,
      households
    };
    for (Object value : others) {
      line.append('\t').append(value == null ? "" : value);
    }
    if (given != null) {
      line.append('\t').append(given);
    }
    return line.append('\n').toString();
  }
}
