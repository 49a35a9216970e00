package vn.sipas.satisfaction;

import java.util.List;

/**
 * What was asked for.
 *
 * @param reference code of the campaign that changes are measured from
 * @param table variables, measures, boundaries and level, for both campaigns alike
 * @param gains differences of shares to hold every change against; empty: the campaign's own gain
 *     targets over this reference
 */
public record ChangesRequest(String reference, ResultsRequest table, List<Double> gains) {

  public ChangesRequest {
    gains = List.copyOf(gains);
  }
}
