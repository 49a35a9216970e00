package vn.sipas.estimation.weighting;

import vn.sipas.estimation.Check;

/**
 * The probability π with which a dossier came into the sample, and its design weight 1/π.
 *
 * <p>Stages multiply: π = π(commune) × π(dossier within the commune). With PPS of communes on their
 * dossier counts and equal takes the product is the same for all, a self-weighting sample. Source:
 * {@code docs/methods.md} §7; Horvitz &amp; Thompson 1952.
 *
 * @param probability π in (0,1]; 1 for what was certain to be drawn
 */
public record Inclusion(double probability) {

  /** Certain to be drawn. */
  public static final Inclusion CERTAIN = new Inclusion(1);

  /**
   * @throws IllegalArgumentException if π is not in (0,1]: what could not be drawn has no weight
   */
  public Inclusion {
    Check.that(
        probability > 0 && probability <= 1,
        "a selection probability lies in (0,1]: %s",
        probability);
  }

  /**
   * Equal chances: n drawn out of N.
   *
   * @throws IllegalArgumentException unless 0 &lt; n ≤ N
   */
  public static Inclusion of(long drawn, long inFrame) {
    return new Inclusion((double) drawn / inFrame);
  }

  /** This stage and the next one within it. */
  public Inclusion then(Inclusion next) {
    return new Inclusion(probability * next.probability);
  }

  /** 1/π: how many dossiers of the frame the drawn one stands for; at least 1. */
  public double designWeight() {
    return 1 / probability;
  }
}
