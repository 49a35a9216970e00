package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.satisfaction.moment.MomentGroup;
import vn.sipas.satisfaction.moment.Shape;

/** The moments of one request with what is needed to turn them into figures. */
record ResultsTable(
    ResultsSubject subject,
    Measures measures,
    List<Measure> selected,
    ResultsRequest request,
    Breakdown breakdown,
    Cells cells,
    TableParts parts,
    Disclosure.Kinship kinship,
    Labels labels,
    int minimumCell) {

  /** What must be summed over the responses. */
  Shape shape() {
    return new Shape(subject.momentPlan(), breakdown.columns());
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
