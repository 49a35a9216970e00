package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns in which two lines are joined together: respondents may be thought to change places
 * between the lines in one column and back in another, and no margin tells.
 *
 * @param sums columns whose sum over a line is known from elsewhere; it may not be a few
 *     respondents
 */
record Block(int[] columns, List<int[]> sums) {

  /**
   * Two classes of columns at a time, the smallest first, and finally all columns.
   *
   * @param column the class that must be in it
   */
  static List<Block> ofPairs(List<int[]> classes, int column, Grid grid, List<Integer> measures) {
    List<Block> blocks = new ArrayList<>();
    IntStream.range(0, classes.size())
        .filter(other -> other != column)
        .mapToObj(other -> joined(classes.get(column), classes.get(other)))
        .sorted(Comparator.comparing(columns -> size(columns, grid, measures)))
        .forEach(columns -> blocks.add(new Block(columns, List.of(columns))));
    blocks.add(everything(grid));
    return blocks;
  }

  /**
   * Two values of either variable at a time, four columns together.
   *
   * @param inner number of values of the second variable: column = first · inner + second
   */
  static List<Block> ofSquares(int inner, int column, Grid grid, List<Integer> measures) {
    int first = column / inner;
    int second = column % inner;
    List<Block> blocks = new ArrayList<>();
    for (int b = 0; b < grid.columns() / inner; b++) {
      for (int c = 0; c < inner; c++) {
        if (b != first && c != second) {
          int[] across = {first * inner + c, b * inner + c};
          int[] here = {column, b * inner + second};
          blocks.add(
              new Block(
                  joined(here, across),
                  List.of(
                      here,
                      across,
                      new int[] {column, across[0]},
                      new int[] {here[1], across[1]})));
        }
      }
    }
    blocks.sort(Comparator.comparing(block -> size(block.columns, grid, measures)));
    blocks.add(everything(grid));
    return blocks;
  }

  private static Block everything(Grid grid) {
    int[] all = IntStream.range(0, grid.columns()).toArray();
    return new Block(all, List.of(all));
  }

  private static long size(int[] columns, Grid grid, List<Integer> measures) {
    return grid.count(measures, grid.allLines(), columns);
  }

  private static int[] joined(int[] some, int[] others) {
    return IntStream.concat(Arrays.stream(some), Arrays.stream(others)).toArray();
  }
}
