package vn.sipas.satisfaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Rank sets of a sample's domains, one table per measure.
 *
 * @param receipt that of the results they are computed from
 * @param asOf when they were computed
 */
public record Ranks(
    String campaign,
    String stream,
    ResultsDefinition definition,
    ResultsDesign design,
    String receipt,
    Instant asOf,
    boolean sampleData,
    List<RankTable> ranks,
    @JsonIgnore ResultsHeader header)
    implements Receipted {

  public Ranks {
    ranks = List.copyOf(ranks);
  }

  /**
   * The ranks of one measure.
   *
   * @param by the variable whose values are ranked
   * @param adjust {@code sidak} where no stratum reaches into two domains, else {@code bonferroni}
   * @param level joint level of all rank sets together
   * @param domains K, the number of domains ranked
   * @param rows in the order of the table
   * @param notRanked domains without a rank, each with the reason
   */
  public record RankTable(
      String measure,
      String label,
      String by,
      String adjust,
      double level,
      int domains,
      List<RankRow> rows,
      List<NotRanked> notRanked) {}

  /**
   * The ranks that a domain may truly have, 1 being the highest; never a single rank by itself.
   *
   * @param estimate the index in [0,1]
   * @param lower lower limit of the simultaneous interval
   * @param upper upper limit of the simultaneous interval
   * @param rankLow the best rank that the simultaneous intervals allow
   * @param rankHigh the worst one
   * @param rankLowHolm the best rank by Holm-adjusted tests of all pairs
   * @param rankHighHolm the worst one
   */
  public record RankRow(
      Map<String, String> domain,
      DomainFigures.Label label,
      double estimate,
      double lower,
      double upper,
      int rankLow,
      int rankHigh,
      int rankLowHolm,
      int rankHighHolm) {}

  /**
   * A domain that is not ranked.
   *
   * @param reason {@code hidden}, {@code unreliable}, {@code no_data}, {@code no_interval}, or why
   *     it is no regular domain: {@code not_stated}, {@code boundary_split}, {@code
   *     no_unit_of_level}
   */
  public record NotRanked(Map<String, String> domain, DomainFigures.Label label, String reason) {}
}
