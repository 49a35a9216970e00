package vn.sipas.estimation.weighting;

/**
 * How a raking ended.
 *
 * @param converged whether every margin total is met to {@link #TOLERANCE}; if not, the margins
 *     exclude each other in this sample or the limits leave too little room
 * @param sweeps how often every margin was adjusted
 * @param largestGap the largest |achieved − target| ÷ target over all categories
 * @param variable where that is
 * @param category where that is
 */
public record Convergence(
    boolean converged, int sweeps, double largestGap, String variable, String category) {

  /** The relative gap up to which a total counts as met. */
  public static final double TOLERANCE = 1e-9;
}
