package vn.sipas.unit;

import java.time.LocalDate;

/**
 * Days on which something exists: half-open {@code [from, until)}.
 *
 * @param from first day; null when the list does not say since when
 * @param until first day on which it no longer exists; null while no end is known
 */
public record Validity(LocalDate from, LocalDate until) {

  public static final Validity ALWAYS = new Validity(null, null);

  public boolean contains(LocalDate date) {
    return startsBy(date) && !endsBy(date);
  }

  /** Whether it exists on at least one of the days {@code [from, until)}. */
  public boolean overlaps(LocalDate from, LocalDate until) {
    return startsBy(until.minusDays(1)) && !endsBy(from);
  }

  /** Whether {@code other} lies wholly inside. */
  public boolean covers(Validity other) {
    boolean start = from == null || (other.from != null && !other.from.isBefore(from));
    boolean end = until == null || (other.until != null && !other.until.isAfter(until));
    return start && end;
  }

  /** Ends on or before its first day. */
  public boolean isEmpty() {
    return from != null && until != null && !from.isBefore(until);
  }

  /** The last day on which it exists, as lists and pages write it; null while no end is known. */
  public LocalDate lastDay() {
    return until == null ? null : until.minusDays(1);
  }

  boolean startsBy(LocalDate date) {
    return from == null || !from.isAfter(date);
  }

  boolean endsBy(LocalDate date) {
    return until != null && !until.isAfter(date);
  }
}
