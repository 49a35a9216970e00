package vn.sipas.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The faults of a file: all are counted, the first are kept. */
final class FrameFaults {

  static final int KEPT = 1_000;

  private final List<FrameFault> first = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  void add(FrameFault fault) {
    counts.merge(fault.code(), 1, Integer::sum);
    if (first.size() < KEPT) {
      first.add(fault);
    }
  }

  boolean areNone() {
    return counts.isEmpty();
  }

  List<FrameFault> first() {
    return first;
  }

  /** By their codes. */
  Map<String, Integer> counts() {
    return counts;
  }
}
