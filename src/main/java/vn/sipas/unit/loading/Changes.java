package vn.sipas.unit.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What has to be done so that the database says what the rows say. */
record Changes<T>(List<Located<T>> added, List<Located<T>> changed) {

  static <K, T> Changes<T> between(Map<K, T> known, List<Located<T>> rows, Function<T, K> key) {
    List<Located<T>> added = new ArrayList<>();
    List<Located<T>> changed = new ArrayList<>();
    for (Located<T> row : rows) {
      T before = known.get(key.apply(row.entry()));
      if (before == null) {
        added.add(row);
      } else if (!before.equals(row.entry())) {
        changed.add(row);
      }
    }
    return new Changes<>(added, changed);
  }

  List<T> newEntries() {
    return added.stream().map(Located::entry).toList();
  }

  List<T> changedEntries() {
    return changed.stream().map(Located::entry).toList();
  }

  int added(ImportFile file) {
    return (int) added.stream().filter(row -> row.file() == file).count();
  }

  int changed(ImportFile file) {
    return (int) changed.stream().filter(row -> row.file() == file).count();
  }
}
