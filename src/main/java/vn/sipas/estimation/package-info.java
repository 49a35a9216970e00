/**
 * Pure statistics: additive moments in, estimates, intervals and verdicts out.
 *
 * <p>Read {@link vn.sipas.estimation.RatioEstimator} first, then {@link
 * vn.sipas.estimation.DefaultIntervals} and {@link vn.sipas.estimation.Difference}; {@code
 * docs/methods.md} links formulas, classes, tests and sources. It may use nothing of ours, no
 * framework and no SQL, keeps no state and takes no clock and no chance. Shares are in [0,1]
 * everywhere.
 */
package vn.sipas.estimation;
