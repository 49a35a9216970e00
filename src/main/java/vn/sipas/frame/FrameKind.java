package vn.sipas.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a row of a frame is. */
public enum FrameKind {
  /** One completed dossier. */
  DOSSIER,
  /** A village with its number of households, or one household. */
  HOUSEHOLD;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return "frame.kind." + code();
  }

  List<FrameColumn> columns() {
    return Arrays.stream(FrameColumn.values()).filter(column -> column.isOf(this)).toList();
  }

  static Optional<FrameKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
