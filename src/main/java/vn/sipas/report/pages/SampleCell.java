package vn.sipas.report.pages;

import java.util.List;
import vn.sipas.satisfaction.ProbabilityEstimate;

/**
 * A sample's figure in a table.
 *
 * @param value null when only the interval may be read
 * @param borrowed whether the interval takes precision from the whole table
 * @param doubtful to be shown in grey
 * @param hidden why there is no figure, or null
 */
record SampleCell(
    Long respondents,
    String value,
    String interval,
    boolean borrowed,
    List<SampleWords.Mark> verdicts,
    Forest forest,
    List<String> marks,
    boolean doubtful,
    String hidden) {

  /** The same without a remark that stands under the table because it is true of every row. */
  SampleCell without(List<String> common, boolean allBorrowed) {
    return new SampleCell(
        respondents,
        value,
        interval,
        borrowed && !allBorrowed,
        verdicts,
        forest,
        marks.stream().filter(mark -> !common.contains(mark)).toList(),
        doubtful,
        hidden);
  }

  static SampleCell of(
      ProbabilityEstimate estimate, Axis axis, SampleWords words, int minimumCell) {
    RowMarks marks = new RowMarks(words.locale(), minimumCell);
    return new SampleCell(
        estimate.respondents(),
        words.value(estimate),
        words.interval(estimate),
        estimate.interval() != null && "wilson_stabilised".equals(estimate.interval().rule()),
        words.verdicts(estimate),
        Forest.of(estimate, axis, words),
        marks.of(estimate),
        RowMarks.isDoubtful(estimate),
        marks.instead(estimate));
  }
}
