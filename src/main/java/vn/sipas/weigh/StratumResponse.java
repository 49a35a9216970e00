package vn.sipas.weigh;

import vn.sipas.satisfaction.WeightedSample;
import vn.sipas.weigh.SampledCase.Eligibility;

/**
 * Who answered in a stratum.
 *
 * @param eligibleShare e, by which cases of unknown eligibility are counted
 * @param eligibleWeight T: estimated Σ of base weights of the eligible cases
 * @param respondents with and without a class
 * @param respondingWeight R: Σ of their base weights
 * @param unclassed respondents who brought no class: their factor is T ÷ R
 * @param unclassedWeight Σ of their base weights
 */
record StratumResponse(
    String stratum,
    double eligibleShare,
    double eligibleWeight,
    long respondents,
    double respondingWeight,
    long unclassed,
    double unclassedWeight) {

  /** Σ of base weights of one stratum. */
  static final class Sums {
    private double eligible;
    private double unknown;
    private double notEligible;
    private long respondents;
    private double respondingWeight;
    private long unclassed;
    private double unclassedWeight;

    void add(Eligibility eligibility, double weight) {
      switch (eligibility) {
        case YES -> eligible += weight;
        case UNKNOWN -> unknown += weight;
        case NO -> notEligible += weight;
      }
    }

    void add(WeightedSample.Group group, double weight) {
      respondents += group.responses();
      respondingWeight += weight;
      if (group.cell().frameClass() == null) {
        unclassed += group.responses();
        unclassedWeight += weight;
      }
    }

    /**
     * @param share given instead of the stratum's own; null for that
     */
    StratumResponse of(String stratum, Double share) {
      double known = eligible + notEligible;
      double own = known == 0 ? 1 : eligible / known;
      double e = share == null ? own : share;
      return new StratumResponse(
          stratum,
          e,
          eligible + e * unknown,
          respondents,
          respondingWeight,
          unclassed,
          unclassedWeight);
    }
  }

  /** 1 − q: what of T respondents with a class stand for; all of it where nobody answered. */
  double told() {
    return respondingWeight == 0 ? 1 : 1 - unclassedWeight / respondingWeight;
  }
}
