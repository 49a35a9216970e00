package vn.sipas.satisfaction;

/**
 * Respondents who may be thought elsewhere: one fewer and one more by turns at the corners of a
 * box, so that all sums along its edges stay.
 *
 * @param corners numbers of cells; two along an edge differ in one bit of their place here
 * @param first what the first corner gains, 1 or -1
 */
record Move(int[] corners, int first) {

  /**
   * The move at the corners of the box between two cells, which loses one at the first.
   *
   * @param at line and value of either variable
   * @param other another such cell; where both are equal the box does not extend
   */
  static Move between(int[] at, int[] other, int[] sizes) {
    int[] corners = {cell(at, sizes)};
    int stride = 1;
    for (int axis = at.length - 1; axis >= 0; axis--) {
      if (at[axis] != other[axis]) {
        corners = doubled(corners, (other[axis] - at[axis]) * stride);
      }
      stride *= sizes[axis];
    }
    return new Move(corners, -1);
  }

  static int cell(int[] at, int[] sizes) {
    return (at[0] * sizes[1] + at[1]) * sizes[2] + at[2];
  }

  private static int[] doubled(int[] corners, int step) {
    int[] doubled = new int[2 * corners.length];
    for (int i = 0; i < corners.length; i++) {
      doubled[i] = corners[i];
      doubled[corners.length + i] = corners[i] + step;
    }
    return doubled;
  }

  Move back() {
    return new Move(corners, -first);
  }

  /** What a corner gains. */
  int change(int corner) {
    return Integer.bitCount(corner) % 2 == 0 ? first : -first;
  }
}
