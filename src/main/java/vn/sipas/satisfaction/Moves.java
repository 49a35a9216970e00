package vn.sipas.satisfaction;

/**
 * The moves that change a line of one column of a table: along the edges of a box of the finest
 * table, which may be a single cell whose respondents answered another question instead.
 */
final class Moves {

  /** Somebody who looks for a move. */
  interface Visitor {
    /**
     * @param other the line that respondents come from or go to; the number of lines where none of
     *     this column has them
     * @return whether to stop
     */
    boolean visit(Move move, int other);
  }

  private final View view;
  private final int column;
  private final int[] sizes;

  Moves(View view, int column) {
    this.view = view;
    this.column = column;
    this.sizes = view.sizes();
  }

  /** Which lines are worth looking at from a cell of the finest table. */
  interface Reach {
    boolean has(int[] at, int line);
  }

  /** Whether a visitor stops at one of the moves that change the line. */
  boolean any(int line, Reach reach, Visitor visitor) {
    int[] low = view.lowest(line, column);
    int[] high = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      high[axis] = view.keeps(axis) ? low[axis] + 1 : sizes[axis];
    }
    int[] at = new int[3];
    for (at[0] = low[0]; at[0] < high[0]; at[0]++) {
      for (at[1] = low[1]; at[1] < high[1]; at[1]++) {
        for (at[2] = low[2]; at[2] < high[2]; at[2]++) {
          if (any(at, reach, visitor)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean any(int[] at, Reach reach, Visitor visitor) {
    int[] low = new int[3];
    int[] high = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      low[axis] = view.keeps(axis) ? 0 : at[axis];
      high[axis] = view.keeps(axis) ? sizes[axis] : at[axis] + 1;
    }
    int[] other = new int[3];
    for (other[0] = low[0]; other[0] < high[0]; other[0]++) {
      if (!reach.has(at, other[0])) {
        continue;
      }
      for (other[1] = low[1]; other[1] < high[1]; other[1]++) {
        for (other[2] = low[2]; other[2] < high[2]; other[2]++) {
          if (visitor.visit(Move.between(at, other, sizes), lineEntered(at, other))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private int lineEntered(int[] at, int[] other) {
    int line = view.line(other);
    return line == view.line(at) ? view.table().grid().lines() : line;
  }
}
