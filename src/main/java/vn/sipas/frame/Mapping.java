package vn.sipas.frame;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which heading of a file stands for what.
 *
 * @param headings by column; what the file does not tell is missing
 */
record Mapping(Map<FrameColumn, String> headings) {

  static final Mapping NONE = new Mapping(Map.of());

  Mapping {
    headings = Map.copyOf(headings);
  }

  /** Codes that are no columns, and blank headings, are passed over. */
  static Mapping ofCodes(Map<String, String> byCode) {
    Map<FrameColumn, String> headings = new EnumMap<>(FrameColumn.class);
    byCode.forEach(
        (code, heading) -> {
          if (heading != null && !heading.isBlank()) {
            FrameColumn.of(code).ifPresent(column -> headings.put(column, heading));
          }
        });
    return new Mapping(headings);
  }

  /** By the names alone; a heading is used once, and the first that fits is taken. */
  static Mapping guessed(FrameKind kind, List<String> found) {
    Map<FrameColumn, String> guessed = new EnumMap<>(FrameColumn.class);
    for (FrameColumn column : kind.columns()) {
      found.stream()
          .filter(heading -> column.isNamed(heading) && !guessed.containsValue(heading))
          .findFirst()
          .ifPresent(heading -> guessed.put(column, heading));
    }
    return new Mapping(guessed);
  }

  /**
   * What was chosen before as far as this file has it, and the guess for a column whose heading has
   * another name now; where nothing was chosen, or all have other names, the guess alone.
   */
  Mapping orGuessed(FrameKind kind, List<String> found) {
    Map<FrameColumn, String> kept = new EnumMap<>(FrameColumn.class);
    headings.forEach(
        (column, heading) -> {
          if (column.isOf(kind) && found.contains(heading)) {
            kept.put(column, heading);
          }
        });
    Mapping guessed = guessed(kind, found);
    if (kept.isEmpty()) {
      return guessed;
    }
    guessed.headings.forEach(
        (column, heading) -> {
          if (headings.containsKey(column) && !kept.containsValue(heading)) {
            kept.putIfAbsent(column, heading);
          }
        });
    return new Mapping(kept);
  }

  boolean has(FrameColumn column) {
    return headings.containsKey(column);
  }

  /** Empty when the file does not tell it. */
  String heading(FrameColumn column) {
    return headings.getOrDefault(column, "");
  }

  /** As it is stored and sent: headings by the columns' codes. */
  Map<String, String> byCode() {
    Map<String, String> byCode = new TreeMap<>();
    headings.forEach((column, heading) -> byCode.put(column.code(), heading));
    return byCode;
  }
}
