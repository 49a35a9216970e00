package vn.sipas.analysis;

import java.util.List;
import java.util.Map;
import vn.sipas.estimation.Simultaneous;

/** Comparisons that a spec asks for. */
final class Requested {

  private Requested() {}

  /**
   * Differences of a measure: all pairs of a column, or one pair of domains that share no
   * respondent.
   *
   * @param by the column; null for one pair
   * @param a column → value; null for all pairs
   * @param b likewise
   * @param gains that the difference is tested against
   */
  record Differences(
      Measure measure,
      String by,
      Map<String, String> a,
      Map<String, String> b,
      List<Double> gains) {

    boolean isOfOnePair() {
      return by == null;
    }
  }

  /** Rank sets of a measure over a column's domains. */
  record Ranks(Measure measure, String by, Simultaneous adjust) {}
}
