package vn.sipas.analysis;

import java.util.List;
import java.util.Map;
import vn.sipas.estimation.RankSet;

/** The rank sets of one column's domains. */
public record RankTable(String measure, String by, List<Row> rows) {

  /**
   * The ranks that a domain may have, 1 being the highest.
   *
   * @param lower limits that hold for all domains together
   */
  public record Row(
      Map<String, String> domain,
      double estimate,
      double lower,
      double upper,
      int rankLow,
      int rankHigh,
      int rankLowHolm,
      int rankHighHolm) {

    static Row of(String column, RankSet<String> set) {
      return new Row(
          Map.of(column, set.domain()),
          set.estimate(),
          set.joint().lower(),
          set.joint().upper(),
          set.rankLow(),
          set.rankHigh(),
          set.rankLowHolm(),
          set.rankHighHolm());
    }
  }
}
