package vn.sipas.report.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sipas.platform.Fault;
import vn.sipas.satisfaction.Results;
import vn.sipas.satisfaction.ResultsHeader;
import vn.sipas.satisfaction.ResultsRequest;

/**
 * What a results page is made of.
 *
 * @param query with the breakdown that is shown when none was asked for
 * @param boundaries the campaign's own
 * @param summary every measure of everybody
 * @param variables by which the results can be broken down
 * @param breakdown null when it was refused
 * @param faults of the request for the breakdown
 */
record Reading(
    ResultsQuery query,
    LocalDate boundaries,
    Results summary,
    List<ResultsHeader.Variable> variables,
    Breakdown breakdown,
    List<Fault> faults) {

  /**
   * The results by some variables.
   *
   * @param within the unit whose places are shown; empty for all
   * @param above results by the level of that unit, among them its own; null without it
   */
  record Breakdown(
      ResultsRequest request, Results results, Optional<Within> within, Results above) {}
}
