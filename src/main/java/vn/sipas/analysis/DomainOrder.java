package vn.sipas.analysis;

import java.util.Comparator;
import java.util.List;
import vn.sipas.platform.VietnameseOrder;

/** Domains as people look for them: numbers by size, words as in a dictionary, blanks last. */
enum DomainOrder implements Comparator<List<String>> {
  INSTANCE;

  private static final Comparator<String> VALUES =
      Comparator.comparing(String::isEmpty).thenComparing(VietnameseOrder.INSTANCE);

  @Override
  public int compare(List<String> a, List<String> b) {
    for (int i = 0; i < a.size() && i < b.size(); i++) {
      int difference = VALUES.compare(a.get(i), b.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
