package vn.sipas.satisfaction;

/**
 * One of the tables that are known together, seen from the finest of them. That has three axes:
 * lines and the values of two variables, of which there may be one.
 *
 * @param sizes of the finest table
 * @param axes of the finest table that this one keeps, the one of its lines first; it sums over the
 *     others
 */
record View(Protection table, int[] sizes, int... axes) {

  int line(int[] at) {
    return at[axes[0]];
  }

  int column(int[] at) {
    int column = 0;
    for (int i = 1; i < axes.length; i++) {
      column = column * sizes[axes[i]] + at[axes[i]];
    }
    return column;
  }

  /**
   * The first of the finest cells that count in a line and column; 0 along the axes summed over.
   */
  int[] lowest(int line, int column) {
    int[] lowest = new int[sizes.length];
    int rest = column;
    for (int i = axes.length - 1; i > 0; i--) {
      lowest[axes[i]] = rest % sizes[axes[i]];
      rest /= sizes[axes[i]];
    }
    lowest[axes[0]] = line;
    return lowest;
  }

  int[] at(int cell) {
    return new int[] {cell / sizes[2] / sizes[1], cell / sizes[2] % sizes[1], cell % sizes[2]};
  }

  int cells() {
    return sizes[0] * sizes[1] * sizes[2];
  }

  boolean keeps(int axis) {
    for (int own : axes) {
      if (own == axis) {
        return true;
      }
    }
    return false;
  }
}
