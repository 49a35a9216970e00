package vn.sipas.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one file. */
public final class FaultLog {

  private final String file;
  private final List<FileFault> faults = new ArrayList<>();

  public FaultLog(String file) {
    this.file = file;
  }

  void add(int line, String message) {
    faults.add(new FileFault(file, line, message));
  }

  void add(YamlValue at, String message) {
    add(at.line(), message);
  }

  public List<FileFault> sorted() {
    return faults.stream().distinct().sorted(Comparator.comparingInt(FileFault::line)).toList();
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }
}
