package vn.sipas.frame;

import java.util.List;
import java.util.Map;
import vn.sipas.platform.PageContext;

/**
 * The page of a checked file.
 *
 * @param sheets of the workbook; a CSV file has one without a name
 * @param carried rows in order whose commune is one of the other era
 * @param faults the first ones in words
 * @param counted how often each fault was found
 * @param problem why it was not stored; null when nobody tried
 */
record ImportForm(
    FramePages.Head head,
    FrameSpec spec,
    List<String> sheets,
    FrameCheck check,
    List<Line> columns,
    FrameView.Carried carried,
    List<FrameView.FaultView> faults,
    List<Counted> counted,
    String problem) {

  private static final int SHOWN = 200;

  /** A column of the frame with the headings to choose from. */
  record Line(
      String code, String text, boolean needed, boolean hidden, String examples, String chosen) {}

  /** How often a fault was found. */
  record Counted(String text, int number) {}

  static ImportForm of(
      FramePages.Head head,
      FrameSpec spec,
      List<String> sheets,
      FrameCheck check,
      FrameView.Carried carried,
      List<FrameView.FaultView> faults,
      PageContext page,
      String problem) {
    return new ImportForm(
        head,
        spec,
        sheets,
        check,
        spec.kind().columns().stream().map(column -> line(column, check, page)).toList(),
        carried,
        faults.stream().limit(SHOWN).toList(),
        counted(check.faultCounts(), page),
        problem);
  }

  private static Line line(FrameColumn column, FrameCheck check, PageContext page) {
    return new Line(
        column.code(),
        page.text(column.key()),
        column.isNeeded(),
        column.isContact(),
        String.join(" · ", check.examples().getOrDefault(column, List.of())),
        check.columns().heading(column));
  }

  static List<Counted> counted(Map<String, Integer> counts, PageContext page) {
    return counts.entrySet().stream()
        .map(
            count -> new Counted(page.text("frame.fault_name." + count.getKey()), count.getValue()))
        .toList();
  }

  public boolean workbook() {
    return sheets.size() > 1;
  }

  public String sheet() {
    return spec.sheet() == null ? "" : spec.sheet();
  }
}
