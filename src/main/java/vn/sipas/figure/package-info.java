/**
 * Intervals and verdicts as the interface writes them, the same for a campaign's results and for
 * the analysis of a file.
 *
 * <p>Read {@link vn.sipas.figure.ConfidenceInterval} first. It names what {@code estimation} found
 * and computes nothing.
 */
package vn.sipas.figure;
