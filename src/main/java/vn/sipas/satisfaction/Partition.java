package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

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
      first[at] = first[first[at]];
      at = first[at];
    }
    return at;
  }

  /** Whether a number is in a class of its own. */
  boolean isAlone(int member) {
    return IntStream.range(0, first.length)
        .noneMatch(other -> other != member && find(other) == find(member));
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
    List<List<Integer>> byFirst = new ArrayList<>(Collections.nCopies(first.length, null));
    for (int i = 0; i < first.length; i++) {
      if (find(i) == i) {
        byFirst.set(i, new ArrayList<>());
      }
      byFirst.get(find(i)).add(i);
    }
    byFirst.removeIf(Objects::isNull);
    return byFirst;
  }

  List<Integer> members(int one) {
    return IntStream.range(0, first.length)
        .filter(other -> find(other) == find(one))
        .boxed()
        .toList();
  }

  /** The members of the classes that lie partly inside and partly outside the part. */
  BitSet splitBy(BitSet part) {
    BitSet inside = new BitSet(first.length);
    BitSet outside = new BitSet(first.length);
    for (int i = 0; i < first.length; i++) {
      (part.get(i) ? inside : outside).set(find(i));
    }
    inside.and(outside);
    BitSet split = new BitSet(first.length);
    for (int i = 0; !inside.isEmpty() && i < first.length; i++) {
      split.set(i, inside.get(find(i)));
    }
    return split;
  }
}
