package vn.sipas.satisfaction;

import java.util.List;

/**
 * What an overall index rests on: which components hold it down, and what it would be without each
 * commune.
 *
 * @param index the overall index with its interval
 * @param drivers components, the one that takes most from the index first; empty when one of them
 *     may not be shown
 * @param communes communes by the size of what they do to the index; only those that may be shown
 * @param weightsFixed whether what is told here takes calibrated weights as fixed although the
 *     index's own interval does not: the intervals of {@code drivers}, unless the index is a mean
 *     of items, and {@code communes}, whose others are not calibrated anew
 * @param results of the components, with design, receipt and header
 */
public record Explanation(
    ProbabilityEstimate index,
    List<Component> drivers,
    List<Commune> communes,
    boolean weightsFixed,
    ProbabilityResults results) {

  public Explanation {
    drivers = List.copyOf(drivers);
    communes = List.copyOf(communes);
  }

  /**
   * What a component takes from the index: its part of the distance between 1 and the index.
   *
   * @param index of the component
   * @param contribution in the unit of the index; all of them sum to 1 − index
   * @param lower lower limit of its interval; null when there is none
   * @param upper upper limit likewise
   */
  public record Component(
      String name, double index, double contribution, Double lower, Double upper) {}

  /**
   * @param without the index without this commune, the others of its stratum standing for it
   * @param change {@code without} − index
   */
  public record Commune(String name, double without, double change) {}
}
