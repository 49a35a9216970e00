package vn.sipas.unit.loading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects every fault, so that a person mends a file once. */
final class Faults {

  private final List<ImportFault> found = new ArrayList<>();

  void add(ImportFile file, long line, String column, String code, Object... args) {
    found.add(new ImportFault(file, line, column, code, List.of(args)));
  }

  void add(Located<?> row, String column, String code, Object... args) {
    add(row.file(), row.line(), column, code, args);
  }

  int count() {
    return found.size();
  }

  /** In the order of the files and their lines. */
  List<ImportFault> sorted() {
    return found.stream()
        .sorted(Comparator.comparing(ImportFault::file).thenComparingLong(ImportFault::line))
        .toList();
  }
}
