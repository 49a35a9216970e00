package vn.sipas.satisfaction;

import java.util.Arrays;

/**
 * Lines of a table's column between which respondents may be thought to move; one number more
 * stands for the other columns.
 */
final class Linked {

  private final Partition lines;
  private final long[] respondents;

  /**
   * @param byLine respondents of each line
   */
  Linked(long[] byLine) {
    lines = new Partition(byLine.length + 1);
    respondents = Arrays.copyOf(byLine, byLine.length + 1);
    respondents[byLine.length] = Integer.MAX_VALUE;
  }

  /** Respondents of all lines that are linked with one; more than any where people leave. */
  long respondents(int line) {
    return respondents[lines.find(line)];
  }

  boolean are(int line, int other) {
    return lines.find(line) == lines.find(other);
  }

  void join(int line, int other) {
    long both = respondents(line) + respondents(other);
    lines.join(line, other);
    respondents[lines.find(line)] = both;
  }
}
