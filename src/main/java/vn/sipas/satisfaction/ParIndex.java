package vn.sipas.satisfaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Points that a sample's overall index would give in the PAR Index.
 *
 * <p>Official points are given by the Ministry on its own survey; these are what this sample says.
 *
 * @param criterion number of the criterion in the PAR Index
 * @param points index × maximum; null when the index is hidden or has no data
 * @param interval limits of the index's default interval × maximum; null likewise
 * @param index the overall index in [0,1]
 * @param rule the rule that was used
 * @param note what the points are and are not
 */
public record ParIndex(
    String campaign,
    String stream,
    String criterion,
    Double points,
    PointInterval interval,
    double maximum,
    Double index,
    Rule rule,
    String reliability,
    List<String> flags,
    String note,
    ResultsDefinition definition,
    ResultsDesign design,
    String receipt,
    Instant asOf,
    boolean sampleData)
    implements Receipted {

  /** Limits in points. */
  public record PointInterval(String method, double level, double lower, double upper) {}

  /**
   * @param formula in words
   * @param from first day on which a campaign may end for the rule to hold
   * @param until first day on which it no longer holds
   * @param source where it was read
   */
  public record Rule(String formula, LocalDate from, LocalDate until, String source) {}
}
