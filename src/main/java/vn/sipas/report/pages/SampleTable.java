package vn.sipas.report.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sipas.satisfaction.ProbabilityEstimate;

/**
 * A table of a sample's figures with its forest plot.
 *
 * @param counted how many rows reach the target, fall short or leave it open; null for few rows
 * @param notes what its marks mean
 */
record SampleTable(
    List<Row<SampleCell>> rows,
    List<Axis.Tick> ticks,
    List<SampleWords.Mark> legend,
    String counted,
    List<String> notes) {

  static SampleTable of(
      List<ProbabilityEstimate> estimates,
      List<Row<SampleCell>> rows,
      Axis axis,
      SampleWords words) {
    TableNotes notes = TableNotes.of(rows, words);
    return new SampleTable(
        notes.rows(),
        axis.ticks(words.locale()),
        legend(words),
        counted(rows, words),
        Stream.concat(
                notes.notes().stream(), new RowMarks(words.locale(), 0).notes(estimates).stream())
            .toList());
  }

  /** What the icons mean where there is no room for words. */
  private static List<SampleWords.Mark> legend(SampleWords words) {
    return Stream.of("good", "bad", "open")
        .map(style -> new SampleWords.Mark(style, words.text("legend." + style), null))
        .toList();
  }

  /** Whether there are rows besides the totals. */
  public boolean isFilled() {
    return rows.stream().anyMatch(row -> row.style().isEmpty());
  }

  private static String counted(List<Row<SampleCell>> rows, SampleWords words) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Row<SampleCell> row : rows) {
      boolean one = row.cells().size() == 1 && row.cell().verdicts().size() == 1;
      if (row.style().isEmpty() && one) {
        counts.merge(row.cell().verdicts().get(0).style(), 1, Integer::sum);
      }
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return all < 2
        ? null
        : words.text(
            "counted",
            counts.getOrDefault("good", 0),
            counts.getOrDefault("bad", 0),
            counts.getOrDefault("open", 0));
  }
}
