package vn.sipas.estimation.weighting;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Weighted least squares on the indicators of all categories: B = (Σ d a a')⁻ Σ d a u, fitted value
 * a'B of a cell.
 *
 * <p>The indicators of each margin sum to 1, so the matrix is singular and B is not unique; the
 * fitted values are. The generalised inverse drops eigenvalues below 1e-10 of the largest, after
 * scaling to a unit diagonal.
 */
final class MarginRegression {

  private static final double SINGULAR = 1e-10;

  private final List<CellTable.Category> categories;
  private final int cells;
  private final RealMatrix inverse;
  private final double[] scale;

  MarginRegression(CellTable table) {
    categories = table.categories().stream().filter(c -> c.cells().length > 0).toList();
    cells = table.size();
    var indicators = indicators();
    var matrix = new double[categories.size()][categories.size()];
    for (int c = 0; c < cells; c++) {
      for (int i = 0; i < matrix.length; i++) {
        for (int j = 0; j < matrix.length; j++) {
          matrix[i][j] += table.total(c).weight() * indicators[c][i] * indicators[c][j];
        }
      }
    }
    scale = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      scale[i] = 1 / Math.sqrt(matrix[i][i]);
    }
    inverse = generalisedInverse(scaled(matrix));
  }

  private double[][] indicators() {
    var indicators = new double[cells][categories.size()];
    for (int i = 0; i < categories.size(); i++) {
      for (int c : categories.get(i).cells()) {
        indicators[c][i] = 1;
      }
    }
    return indicators;
  }

  private RealMatrix scaled(double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        matrix[i][j] *= scale[i] * scale[j];
      }
    }
    return new Array2DRowRealMatrix(matrix, false);
  }

  private static RealMatrix generalisedInverse(RealMatrix matrix) {
    var eigen = new EigenDecomposition(matrix);
    double largest = eigen.getRealEigenvalue(0);
    var inverse = new Array2DRowRealMatrix(matrix.getRowDimension(), matrix.getRowDimension());
    RealMatrix sum = inverse;
    for (int k = 0; k < matrix.getRowDimension(); k++) {
      double value = eigen.getRealEigenvalue(k);
      if (value > SINGULAR * largest) {
        var vector = eigen.getEigenvector(k);
        sum = sum.add(vector.outerProduct(vector).scalarMultiply(1 / value));
      }
    }
    return sum;
  }

  /**
   * Fitted values by cell.
   *
   * @param sums Σ d u by cell
   */
  double[] fitted(double[] sums) {
    var right = new double[categories.size()];
    for (int i = 0; i < right.length; i++) {
      for (int c : categories.get(i).cells()) {
        right[i] += scale[i] * sums[c];
      }
    }
    double[] slopes = inverse.operate(new ArrayRealVector(right, false)).toArray();
    var fitted = new double[cells];
    for (int i = 0; i < right.length; i++) {
      for (int c : categories.get(i).cells()) {
        fitted[c] += scale[i] * slopes[i];
      }
    }
    return fitted;
  }
}
