package vn.sipas.report.pages;

import java.util.List;
import vn.sipas.platform.Figures;
import vn.sipas.satisfaction.VoluntaryEstimate;

/**
 * Volunteers' figure in a table: a share and a count, never an interval or a verdict.
 *
 * @param value null when there is none or it may not be shown
 * @param bar length of the share on the axis; null as above
 * @param hidden why there is no figure, or null
 */
record VoluntaryCell(
    Long respondents,
    String value,
    String left,
    String bar,
    String words,
    List<String> marks,
    boolean doubtful,
    String hidden) {

  static VoluntaryCell of(VoluntaryEstimate estimate, RowMarks marks) {
    boolean drawn = estimate.share() != null;
    // Of few who all agree, a share would read as a statement about many.
    String value = estimate.isBound() ? marks.text("bound") : null;
    if (drawn) {
      value = Figures.percent(estimate.share(), marks.locale());
    }
    return new VoluntaryCell(
        estimate.respondents(),
        value,
        Axis.FULL.x(0),
        drawn ? Axis.FULL.width(0, estimate.share()) : null,
        drawn ? value : marks.text("no_chart"),
        marks.of(estimate),
        RowMarks.isDoubtful(estimate),
        marks.instead(estimate));
  }
}
