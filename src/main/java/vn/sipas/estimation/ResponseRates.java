package vn.sipas.estimation;

import java.util.List;
import java.util.stream.IntStream;

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

  /**
   * A rate with what it is made of.
   *
   * @param number 1 to 6
   * @param answered numerator
   * @param asked denominator; no whole number where a share of the unknown ones is counted
   */
  public record Rate(int number, long answered, double asked) {

    /** Null when nobody stands in the denominator. */
    public Double value() {
      return asked == 0 ? null : Double.valueOf(answered / asked);
    }
  }

  /** RR1 to RR6. */
  public List<Rate> all() {
    return IntStream.rangeClosed(1, 6).mapToObj(this::rate).toList();
  }

  private Rate rate(int number) {
    long answered = number % 2 == 1 ? complete : complete + partial;
    double counted = number <= 2 ? 1 : number <= 4 ? eligibleShare() : 0;
    return new Rate(number, answered, eligible() + counted * unknown());
  }

  public Double rr1() {
    return rate(1).value();
  }

  public Double rr2() {
    return rate(2).value();
  }

  public Double rr3() {
    return rate(3).value();
  }

  public Double rr4() {
    return rate(4).value();
  }

  public Double rr5() {
    return rate(5).value();
  }

  public Double rr6() {
    return rate(6).value();
  }
}
