package vn.sipas.draw;

import java.util.List;
import java.util.function.Consumer;
import vn.sipas.frame.FrameEntry;

/** The rows of a frame, which are read twice and never all kept. */
public interface FrameRows {

  /** Every row, each time in the same order. */
  void each(Consumer<FrameEntry> reader);

  /** Rows in memory; draws repeated on them are faster, because they are sorted once. */
  static FrameRows of(List<FrameEntry> entries) {
    List<FrameEntry> sorted = entries.stream().sorted(PlaceList.ORDER).toList();
    return sorted::forEach;
  }

  /** How many dossiers or households a row stands for. */
  static long size(FrameEntry entry) {
    return entry.households() == null ? 1 : entry.households();
  }
}
