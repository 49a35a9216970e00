package vn.sipas.analysis;

import java.util.List;

/**
 * Where the sums of each measure stand. A measure of several items needs fourteen; a single item
 * has one answer at most, so that its squares and products are the numbers themselves and six will
 * do.
 */
final class SumLayout {

  static final int OF_MEASURE = 14;
  static final int OF_ITEM = 6;

  private final int[] starts;
  private final boolean[] items;
  private final int size;

  SumLayout(List<Measure> measures) {
    starts = new int[measures.size()];
    items = new boolean[measures.size()];
    int next = 0;
    for (int m = 0; m < starts.length; m++) {
      items[m] = measures.get(m).kind() == Measure.Kind.ITEM;
      starts[m] = next;
      next += items[m] ? OF_ITEM : OF_MEASURE;
    }
    size = next;
  }

  int measures() {
    return starts.length;
  }

  int start(int measure) {
    return starts[measure];
  }

  boolean isItem(int measure) {
    return items[measure];
  }

  /** How many numbers there are in all. */
  int size() {
    return size;
  }
}
