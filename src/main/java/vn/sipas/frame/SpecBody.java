package vn.sipas.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/**
 * A spec as programs and the page send it.
 *
 * @param kind {@code dossier} (when missing) or {@code household}
 * @param columns headings by the columns' codes
 */
record SpecBody(
    String kind, String source, String sheet, Map<String, String> columns, boolean leaveOut) {

  /**
   * @throws Problem 422 with every fault
   */
  FrameSpec spec() {
    return spec(List.of());
  }

  /**
   * @param before what is wrong already
   */
  FrameSpec spec(List<Fault> before) {
    List<Fault> faults = new ArrayList<>(before);
    FrameKind asked = FrameKind.of(kind == null ? "dossier" : kind).orElse(null);
    if (asked == null) {
      faults.add(new Fault("kind", "kind", "frame.fault.kind"));
    }
    String name = source == null ? "" : source.strip();
    if (name.isEmpty() || name.length() > FrameSpec.LONGEST_SOURCE) {
      faults.add(new Fault("source", "source", "frame.fault.source", FrameSpec.LONGEST_SOURCE));
    }
    Map<String, String> headings = columns == null ? Map.of() : columns;
    for (String column : headings.keySet()) {
      if (FrameColumn.of(column).isEmpty()) {
        faults.add(new Fault("columns." + column, "column", "frame.fault.column", column));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    String asIs = sheet == null || sheet.isEmpty() ? null : sheet;
    return new FrameSpec(asked, name, asIs, Mapping.ofCodes(headings), leaveOut);
  }
}
