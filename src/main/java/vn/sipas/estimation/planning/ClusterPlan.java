package vn.sipas.estimation.planning;

import vn.sipas.estimation.Check;

/**
 * What asking several people in one commune costs and saves.
 *
 * <p>ρ, the intraclass correlation, is how much alike the answers of one commune are: estimate it
 * from the previous campaign. Source: {@code docs/methods.md} §8; Kish 1965, §8.3; 1987.
 */
public final class ClusterPlan {

  private ClusterPlan() {}

  /**
   * Design effect (1 + (b − 1)ρ)(1 + cv²) of b respondents per commune with weights of coefficient
   * of variation cv. Below 0 ρ is possible but nothing to plan with.
   *
   * @param perCluster b ≥ 1, may be an average
   * @param correlation ρ in [0,1]
   * @param weightVariation cv ≥ 0; 0 for a self-weighting sample
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static double designEffect(double perCluster, double correlation, double weightVariation) {
    Check.that(
        perCluster >= 1 && Double.isFinite(perCluster),
        "respondents per commune, at least 1: %s",
        perCluster);
    Check.share(correlation);
    Check.notNegative(weightVariation, "variation of the weights");
    return (1 + (perCluster - 1) * correlation) * (1 + weightVariation * weightVariation);
  }

  /**
   * Respondents per commune with the least error for the money: √(c1/c2 · (1 − ρ)/ρ). Below 1 means
   * 1.
   *
   * @param clusterCost c1 &gt; 0, cost of reaching a commune
   * @param respondentCost c2 &gt; 0, cost of one more respondent there, in the same money
   * @param correlation ρ in (0,1); at 0 there is no reason to stop
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static double optimalSize(double clusterCost, double respondentCost, double correlation) {
    Check.that(
        clusterCost > 0 && respondentCost > 0 && Double.isFinite(clusterCost / respondentCost),
        "costs are positive: %s, %s",
        clusterCost,
        respondentCost);
    Check.that(
        correlation > 0 && correlation < 1,
        "the intraclass correlation lies in (0,1): %s",
        correlation);
    return Math.sqrt(clusterCost / respondentCost * (1 - correlation) / correlation);
  }

  /**
   * ρ that an earlier sample tells: (deff/(1 + cv²) − 1)/(b − 1), cut to [0,1). The inverse of
   * {@link #designEffect}; what its strata gained is in the design effect, too, so that ρ is a
   * little low rather than high.
   *
   * @param designEffect of the earlier sample, &gt; 0
   * @param perCluster b &gt; 1, respondents per commune there, may be an average
   * @param weightVariation cv ≥ 0 of its weights
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static double correlation(double designEffect, double perCluster, double weightVariation) {
    Check.that(designEffect > 0, "a design effect is positive: %s", designEffect);
    Check.that(
        perCluster > 1 && Double.isFinite(perCluster),
        "one respondent per commune tells nothing of ρ: %s",
        perCluster);
    Check.notNegative(weightVariation, "variation of the weights");
    double ofClusters = designEffect / (1 + weightVariation * weightVariation);
    return Math.min(Math.max((ofClusters - 1) / (perCluster - 1), 0), Math.nextDown(1.0));
  }
}
