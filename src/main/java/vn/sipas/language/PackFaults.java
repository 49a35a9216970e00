package vn.sipas.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.sipas.survey.YamlValue;

/** Collects what is wrong in one file. */
final class PackFaults {

  private final String file;
  private final List<PackFault> faults = new ArrayList<>();

  PackFaults(String file) {
    this.file = file;
  }

  void add(int line, String key, Object... args) {
    faults.add(new PackFault(file, line, key, List.of(args)));
  }

  void add(YamlValue at, String key, Object... args) {
    add(at.line(), key, args);
  }

  /** A key whose text must be there. */
  String required(YamlValue map, String key) {
    String text = map.get(key).text().strip();
    if (text.isEmpty()) {
      add(map.lineOf(key), "missing_key", key);
    }
    return text;
  }

  /** Keys that nobody reads are mistakes. */
  void refuseOthers(YamlValue map, List<String> known) {
    for (String key : map.entries().keySet()) {
      if (!known.contains(key)) {
        add(map.lineOf(key), "unknown_key", key);
      }
    }
  }

  List<PackFault> sorted() {
    return faults.stream().distinct().sorted(Comparator.comparingInt(PackFault::line)).toList();
  }
}
