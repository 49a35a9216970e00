package vn.sipas.satisfaction;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Respondents by measure, line and column of a table.
 *
 * @param respondents {@code [measure][line][column]}
 */
record Grid(int lines, int columns, long[][][] respondents) {

  static Grid empty(int measures, int lines, int columns) {
    return new Grid(lines, columns, new long[measures][lines][columns]);
  }

  long count(int measure, Collection<Integer> lines, int... columns) {
    long sum = 0;
    for (int line : lines) {
      for (int column : columns) {
        sum += respondents[measure][line][column];
      }
    }
    return sum;
  }

  long count(int measure, BitSet lines, int column) {
    long sum = 0;
    for (int line = lines.nextSetBit(0); line >= 0; line = lines.nextSetBit(line + 1)) {
      sum += respondents[measure][line][column];
    }
    return sum;
  }

  long count(List<Integer> measures, Collection<Integer> lines, int... columns) {
    return measures.stream().mapToLong(measure -> count(measure, lines, columns)).sum();
  }

  List<Integer> allLines() {
    return IntStream.range(0, lines).boxed().toList();
  }

  /** Respondents by line. */
  long[] column(int measure, int column) {
    return Arrays.stream(respondents[measure]).mapToLong(line -> line[column]).toArray();
  }

  /** Whether a single cell has few respondents; else no sum of cells has. */
  boolean anyFew(int minimum) {
    return Arrays.stream(respondents)
        .flatMap(Arrays::stream)
        .flatMapToLong(Arrays::stream)
        .anyMatch(n -> n > 0 && n < minimum);
  }

  /**
   * The table whose lines and columns are sums of this one's.
   *
   * @param line new line of a line and column
   * @param column new column of a line and column
   */
  Grid folded(int lines, Place line, int columns, Place column) {
    Grid folded = empty(respondents.length, lines, columns);
    for (int m = 0; m < respondents.length; m++) {
      for (int l = 0; l < this.lines; l++) {
        for (int c = 0; c < this.columns; c++) {
          folded.respondents[m][line.of(l, c)][column.of(l, c)] += respondents[m][l][c];
        }
      }
    }
    return folded;
  }

  /** Where a cell goes. */
  interface Place {
    int of(int line, int column);
  }
}
