package vn.sipas.satisfaction.moment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads sums by key as groups. */
final class Groups {

  private Groups() {}

  /** In the order of the keys: the order in which responses came changes no digit. */
  static void each(Shape shape, KeyedSums sums, Consumer<MomentGroup> groups) {
    for (int index : sums.sorted()) {
      groups.accept(group(shape, sums.key(index), sums.sums(index), null));
    }
  }

  static MomentGroup group(Shape shape, int[] key, long[] sums, Long respondent) {
    List<String> domain = new ArrayList<>(shape.columns().size());
    for (int i = 0; i < shape.columns().size(); i++) {
      domain.add(shape.columns().get(i).text(key[GroupCounter.PLACE + i]));
    }
    return new MomentGroup(
        DataCounter.id(key[0]),
        DataCounter.id(key[1]),
        GroupCounter.weight(key),
        domain,
        respondent,
        shape.plan(),
        sums);
  }
}
