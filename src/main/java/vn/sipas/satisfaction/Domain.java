package vn.sipas.satisfaction;

import java.util.List;
import java.util.Objects;

/** A cell of a table: one value per variable; none at all is everybody. */
record Domain(List<DomainValue> values) implements Comparable<Domain> {

  static final Domain EVERYBODY = new Domain(List.of());

  Domain {
    values = List.copyOf(values);
  }

  boolean isEverybody() {
    return values.isEmpty();
  }

  /** Why the cell is not a regular one of the table. */
  List<String> flags() {
    return values.stream().map(DomainValue::flag).filter(Objects::nonNull).distinct().toList();
  }

  @Override
  public int compareTo(Domain other) {
    for (int i = 0; i < values.size() && i < other.values.size(); i++) {
      int difference = values.get(i).compareTo(other.values.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(values.size(), other.values.size());
  }
}
