package vn.sipas.estimation;

import java.util.Objects;

/**
 * Where a row of moments belongs: a stratum, a primary sampling unit in it, or one respondent.
 *
 * <p>In a stratum of communes the rows are per PSU; they may be per respondent, which costs more
 * rows and is needed only for combinations of measures under a two-stage finite population
 * correction. In a stratum whose respondents were drawn directly there is one row per stratum, or
 * one per respondent.
 *
 * @param stratum code of the stratum; {@link Stratum#ONLY} when the sample is not stratified
 * @param psu code of the primary sampling unit, unique in its stratum; null when respondents are
 *     the PSUs
 * @param respondent code of the respondent when the row is one respondent, else null
 */
public record SamplingUnit(String stratum, String psu, String respondent)
    implements Comparable<SamplingUnit> {

  /** A null stratum means {@link Stratum#ONLY}. */
  public SamplingUnit {
    stratum = stratum == null ? Stratum.ONLY : stratum;
  }

  /** All respondents of a stratum in which respondents were drawn directly. */
  public static SamplingUnit ofStratum(String stratum) {
    return new SamplingUnit(stratum, null, null);
  }

  /** All respondents of one primary sampling unit. */
  public static SamplingUnit ofPsu(String stratum, String psu) {
    return new SamplingUnit(stratum, psu, null);
  }

  /** The unit without its respondent. */
  SamplingUnit whole() {
    return respondent == null ? this : new SamplingUnit(stratum, psu, null);
  }

  /** Whether this is the unit or a respondent in it. */
  boolean isIn(SamplingUnit whole) {
    return compare(stratum, whole.stratum) == 0 && compare(psu, whole.psu) == 0;
  }

  /** Stratum, PSU, respondent; missing ones first, so that sums never depend on the row order. */
  @Override
  public int compareTo(SamplingUnit other) {
    int order = compare(stratum, other.stratum);
    if (order == 0) {
      order = compare(psu, other.psu);
    }
    return order == 0 ? compare(respondent, other.respondent) : order;
  }

  /** Sums of a table compare units by the million, most of them with a part in common. */
  private static int compare(String one, String other) {
    if (Objects.equals(one, other)) {
      return 0;
    } else if (one == null || other == null) {
      return one == null ? -1 : 1;
    }
    return one.compareTo(other);
  }
}
