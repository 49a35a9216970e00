package vn.sipas.analysis;

/**
 * What one row says about each measure: valid answers v and the sum of item values y; for a ratio,
 * denominator and numerator. Used again for every row.
 */
final class Scores {

  final double[] v;
  final double[] y;

  Scores(int measures) {
    v = new double[measures];
    y = new double[measures];
  }
}
