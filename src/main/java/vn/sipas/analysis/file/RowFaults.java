package vn.sipas.analysis.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sipas.platform.Problem;

/** The faults of a file: all are counted, the first are kept. */
public final class RowFaults {

  public static final int KEPT = 1_000;

  private static final int SHOWN = 60;

  private final List<RowFault> first = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  public void add(RowFault fault) {
    counts.merge(fault.code(), 1, Integer::sum);
    if (first.size() < KEPT) {
      first.add(fault);
    }
  }

  public void add(long row, String column, String code, Object... args) {
    add(new RowFault(row, column, code, Arrays.stream(args).map(Object::toString).toList()));
  }

  public boolean areNone() {
    return counts.isEmpty();
  }

  public List<RowFault> first() {
    return first;
  }

  /** By their codes. */
  public Map<String, Integer> counts() {
    return counts;
  }

  /**
   * Why a file with these faults is not stored.
   *
   * @param keys what the keys of the feature's texts of faults begin with
   */
  public static Problem problem(List<RowFault> first, Map<String, Integer> counts, String keys) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    String code = all > first.size() ? "invalid_file_shortened" : "invalid_file";
    var told = first.stream().map(fault -> fault.told(keys)).toList();
    return new Problem(422, code, told, all, first.size());
  }

  /** A cell as a fault repeats it: not a page of it. */
  public static String shown(String cell) {
    return cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…";
  }
}
