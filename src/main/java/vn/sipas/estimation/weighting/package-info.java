/**
 * Weights: from selection probabilities, for non-response, and calibrated to known totals.
 *
 * <p>Read {@link vn.sipas.estimation.weighting.Calibration} first, then {@link
 * vn.sipas.estimation.weighting.CalibratedEstimator}; {@code docs/methods.md} §7 links formulas and
 * sources. Each factor of a weight is kept apart. It may use {@code vn.sipas.estimation} and is
 * plain Java like it: additive sums in, no respondents kept, no clock, no chance.
 */
package vn.sipas.estimation.weighting;
