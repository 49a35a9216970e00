package vn.sipas.report.pages;

import java.util.List;
import vn.sipas.platform.Figures;
import vn.sipas.satisfaction.DomainFigures;
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
    boolean shown = !estimate.isHidden() && estimate.share() != null;
    // Of few who all agree, a share would read as a statement about many.
    boolean bound =
        estimate.flags().contains(DomainFigures.AT_LEAST)
            || estimate.flags().contains(DomainFigures.AT_MOST);
    String value =
        !shown
            ? null
            : bound ? marks.text("bound") : Figures.percent(estimate.share(), marks.locale());
    boolean drawn = shown && !bound;
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
