package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Measures that are hidden together.
 *
 * <p>Answers to the items of a component add up to those of the component, and so on up to the
 * overall index. So a part of a whole is never hidden alone: siblings go in pairs, the one with the
 * fewest respondents of the campaign with the one that has most, and what is hidden of a whole is
 * hidden of its parts. Measures of the same items are one.
 *
 * <p>Where an index is a mean of its items' values, it tells more of each item than their sum does:
 * there all measures are hidden together.
 */
final class Layers {

  /**
   * @param measures numbers of the measures
   * @param above number of the layer that holds the whole; -1 for the topmost
   */
  record Layer(List<Integer> measures, int above) {

    Layer {
      measures = List.copyOf(measures);
    }
  }

  private final List<Set<Integer>> items;
  private final IntToLongFunction respondents;
  private final List<Layer> layers = new ArrayList<>();
  private final int[] layerOf;
  private final int[] sameAs;
  private final int[] wholeOf;
  private final List<Integer> distinct = new ArrayList<>();
  private final Map<Integer, List<Integer>> partsOf = new TreeMap<>();

  /**
   * @param measures those of a definition
   * @param respondents of the whole campaign, by number of the measure
   */
  Layers(List<Measure> measures, IntToLongFunction respondents) {
    this.items =
        measures.stream().map(measure -> Set.copyOf(new HashSet<>(measure.items()))).toList();
    this.respondents = respondents;
    this.layerOf = new int[measures.size()];
    this.sameAs = IntStream.range(0, measures.size()).map(this::same).toArray();
    this.wholeOf = IntStream.range(0, measures.size()).map(this::whole).toArray();
    for (int m = 0; m < measures.size(); m++) {
      if (sameAs[m] == m) {
        distinct.add(m);
        partsOf.computeIfAbsent(wholeOf[m], key -> new ArrayList<>()).add(m);
      }
    }
    if (measures.stream().anyMatch(Measure::isMeanOfItems)) {
      add(distinct, -1);
      return;
    }
    // a whole stands before its parts, as measures do
    partsOf.forEach((whole, parts) -> pairs(parts).forEach(pair -> add(pair, whole)));
  }

  /** Wholes before their parts. */
  List<Layer> all() {
    return layers;
  }

  int of(int measure) {
    return layerOf[sameAs[measure]];
  }

  /** Every set of items once, as the first measure of it. */
  List<Integer> distinct() {
    return distinct;
  }

  /** The smallest measure that holds more than this one's items; -1 when there is none. */
  int wholeOf(int measure) {
    return wholeOf[measure];
  }

  /** The measures that this one is the smallest whole of. */
  List<Integer> partsOf(int whole) {
    return partsOf.getOrDefault(whole, List.of());
  }

  /** Whether a layer is the other one or holds parts of it. */
  boolean isBelow(int layer, int other) {
    return layer == other || layer > other && isBelow(layers.get(layer).above(), other);
  }

  private void add(List<Integer> together, int whole) {
    together.forEach(measure -> layerOf[measure] = layers.size());
    layers.add(new Layer(together, whole < 0 ? -1 : layerOf[whole]));
  }

  private List<List<Integer>> pairs(List<Integer> siblings) {
    List<Integer> rising =
        siblings.stream()
            .sorted(Comparator.comparingLong(respondents::applyAsLong).thenComparing(m -> m))
            .toList();
    List<List<Integer>> pairs = new ArrayList<>();
    for (int i = 0; i < rising.size() / 2; i++) {
      pairs.add(new ArrayList<>(List.of(rising.get(i), rising.get(rising.size() - 1 - i))));
    }
    if (rising.size() % 2 == 1) {
      int middle = rising.get(rising.size() / 2);
      if (pairs.isEmpty()) {
        pairs.add(List.of(middle));
      } else {
        pairs.get(pairs.size() - 1).add(middle);
      }
    }
    return pairs;
  }

  /** The first measure of the same items. */
  private int same(int measure) {
    return items.indexOf(items.get(measure));
  }

  /** The smallest measure that holds more than these items; -1 when there is none. */
  private int whole(int measure) {
    Set<Integer> own = items.get(measure);
    int whole = -1;
    for (int m = 0; m < items.size(); m++) {
      Set<Integer> other = items.get(m);
      boolean larger = other.size() > own.size() && other.containsAll(own);
      if (larger && (whole < 0 || other.size() < items.get(whole).size())) {
        whole = m;
      }
    }
    return whole;
  }
}
