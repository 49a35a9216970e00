package vn.sipas.figure;

import vn.sipas.estimation.GainTest;

/**
 * A test of "at least {@code gain} more", in the words of the interface: verdict by the MOVER
 * interval, p-values by Wald's t.
 *
 * @param verdict {@code met}, {@code not_met} or {@code inconclusive}
 */
public record GainVerdict(double gain, Double t, Double pAbove, Double pBelow, String verdict) {

  public static GainVerdict of(GainTest test) {
    return new GainVerdict(
        test.gain(), test.t(), test.pAbove(), test.pBelow(), test.outcome().wireName());
  }
}
