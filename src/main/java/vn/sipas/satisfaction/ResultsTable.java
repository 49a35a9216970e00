package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.estimation.weighting.CellMoments;
import vn.sipas.satisfaction.moment.KeyColumn;
import vn.sipas.satisfaction.moment.MomentGroup;
import vn.sipas.satisfaction.moment.Shape;

/**
 * The moments of one request with what is needed to turn them into figures.
 *
 * @param calibration null when no calibrated weights are in force
 */
record ResultsTable(
    ResultsSubject subject,
    Measures measures,
    List<Measure> selected,
    ResultsRequest request,
    Breakdown breakdown,
    Cells cells,
    CalibrationSums calibration,
    TableParts parts,
    Disclosure.Kinship kinship,
    Labels labels,
    int minimumCell) {

  /** What must be summed over the responses. */
  Shape shape() {
    List<KeyColumn> columns = new ArrayList<>(breakdown.columns());
    if (calibration != null) {
      columns.add(KeyColumn.WEIGHED_CLASS);
    }
    return new Shape(subject.momentPlan(), columns);
  }

  /** Counts responses in the cells they belong to. */
  void add(MomentGroup group, SamplingUnit unit) {
    Map<Measure, Tally> tallies = Tallies.of(measures, group);
    Domain domain = breakdown.domain(group);
    boolean inScope = breakdown.isInScope(group);
    parts.add(group, domain, inScope, tallies);
    int range = subject.scoring().range();
    List<Cell> into = cells.of(domain, inScope);
    tallies.forEach(
        (measure, tally) -> {
          MomentRow row = tally.moments(unit, group.weight(), range);
          into.forEach(cell -> cell.add(measure, row));
        });
    if (calibration != null) {
      String weighed = group.domain().get(breakdown.columns().size());
      var placed = calibration.add(unit, weighed, group.weight(), group.responses());
      tallies.forEach(
          (measure, tally) -> {
            CellMoments row = placed.moments(tally, range);
            into.forEach(cell -> cell.add(measure, row));
          });
    }
  }

  /** How the errors of figures are computed, once all responses are counted. */
  SampleErrors errors(SampleDesign design) {
    return calibration == null ? SampleErrors.ofDraw(design) : calibration.errors(design);
  }

  /** The visible rows: everybody, then the domains. */
  Map<Domain, Cell> rows() {
    Map<Domain, Cell> rows = new LinkedHashMap<>();
    rows.put(Domain.EVERYBODY, cells.total());
    rows.putAll(cells.inside());
    return rows;
  }

  /** What of the table must be hidden, decided on all measures. */
  Disclosure disclosure() {
    return new Disclosure(minimumCell, measures.all(), breakdown, parts, kinship);
  }

  /** Flags of a figure that do not come from its error. */
  List<String> flags(Domain domain, Measure measure, Cell cell, List<String> ofError) {
    var counts = cell.counts(measure);
    List<String> flags = new ArrayList<>(domain.flags());
    flags.addAll(ofError);
    flags.addAll(FigureFlags.bound(counts.respondents(), counts.answers(), counts.satisfied()));
    return flags;
  }
}
