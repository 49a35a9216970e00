package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Numbers 0 … n-1 in classes that can be joined and never parted. */
final class Partition {

  private final int[] first;

  Partition(int size) {
    first = new int[size];
    for (int i = 0; i < size; i++) {
      first[i] = i;
    }
  }

  private Partition(int[] first) {
    this.first = first;
  }

  Partition copy() {
    return new Partition(first.clone());
  }

  /** The smallest member of the class. */
  int find(int member) {
    int at = member;
    while (first[at] != at) {
      at = first[at];
    }
    return at;
  }

  void join(int one, int other) {
    int a = find(one);
    int b = find(other);
    first[Math.max(a, b)] = Math.min(a, b);
  }

  void join(Collection<Integer> members) {
    Integer one = null;
    for (int member : members) {
      join(one == null ? member : one, member);
      one = member;
    }
  }

  /** Everything that is one class in the other becomes one class here. */
  void join(Partition other) {
    for (int i = 0; i < first.length; i++) {
      join(i, other.find(i));
    }
  }

  /** The classes, by their smallest member. */
  List<List<Integer>> classes() {
    return classes(member -> true);
  }

  private List<List<Integer>> classes(IntPredicate wanted) {
    Map<Integer, List<Integer>> classes = new TreeMap<>();
    for (int i = 0; i < first.length; i++) {
      if (wanted.test(find(i))) {
        classes.computeIfAbsent(find(i), key -> new ArrayList<>()).add(i);
      }
    }
    return new ArrayList<>(classes.values());
  }

  /** The classes that lie partly inside and partly outside the part. */
  List<List<Integer>> splitBy(BitSet part) {
    BitSet inside = new BitSet();
    part.stream().forEach(member -> inside.set(find(member)));
    return classes(inside::get).stream()
        .filter(members -> !members.stream().allMatch(part::get))
        .toList();
  }
}
