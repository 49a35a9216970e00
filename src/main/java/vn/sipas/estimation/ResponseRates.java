package vn.sipas.estimation;

/**
 * Response rates of a sample of which every case has a final disposition.
 *
 * <p>With I complete, P partial, R refusal, NC non-contact, O other, UH and UO of unknown
 * eligibility: RR1 = I/((I+P)+(R+NC+O)+(UH+UO)), RR2 counts partial answers too; RR3 and RR4 count
 * only the share e of the cases of unknown eligibility, RR5 and RR6 none of them. Every rate is
 * null when nobody stands in its denominator. Source: AAPOR, Standard Definitions, 10th edition
 * (2023).
 *
 * @param notEligible known not to belong to the population; in no rate
 */
public record ResponseRates(
    long complete,
    long partial,
    long refusal,
    long nonContact,
    long other,
    long unknownHousehold,
    long unknownOther,
    long notEligible) {

  /**
   * @throws IllegalArgumentException if a count is negative
   */
  public ResponseRates {
    Check.that(
        complete >= 0
            && partial >= 0
            && refusal >= 0
            && nonContact >= 0
            && other >= 0
            && unknownHousehold >= 0
            && unknownOther >= 0
            && notEligible >= 0,
        "counts are not negative");
  }

  private long eligible() {
    return complete + partial + refusal + nonContact + other;
  }

  private long unknown() {
    return unknownHousehold + unknownOther;
  }

  /** e: eligible cases among those known; 1 where none is known (the rate is then the lowest). */
  public double eligibleShare() {
    long known = eligible() + notEligible;
    return known == 0 ? 1 : (double) eligible() / known;
  }

  public Double rr1() {
    return rate(complete, 1);
  }

  public Double rr2() {
    return rate(complete + partial, 1);
  }

  public Double rr3() {
    return rate(complete, eligibleShare());
  }

  public Double rr4() {
    return rate(complete + partial, eligibleShare());
  }

  public Double rr5() {
    return rate(complete, 0);
  }

  public Double rr6() {
    return rate(complete + partial, 0);
  }

  /**
   * @param counted share of the cases of unknown eligibility in the denominator
   */
  private Double rate(long answered, double counted) {
    double asked = eligible() + counted * unknown();
    return asked == 0 ? null : Double.valueOf(answered / asked);
  }
}
