package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.DefaultIntervals;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.LinearEstimate;
import vn.sipas.estimation.Side;

/**
 * Estimates of a probability sample with the precision behind their intervals: one table per
 * measure, whose domains lend each other precision ({@link DefaultIntervals}); the total is a table
 * of its own.
 *
 * <p>Only domains that may be shown lend: a borrowed size is a sum over the lenders and would give
 * hidden ones away.
 */
final class SampleSides {

  private final ResultsTable table;
  private final Disclosure disclosure;
  private final SampleErrors errors;
  private final IndexFormula formula;

  SampleSides(ResultsTable table, SampleErrors errors, Disclosure disclosure) {
    this.table = table;
    this.disclosure = disclosure;
    this.errors = errors;
    this.formula = new IndexFormula(table.measures());
  }

  /** Everybody whom the viewer may see, then the domains in the order of the table. */
  Map<Domain, Side> of(Measure measure) {
    Estimate whole = linear(measure, table.cells().whole()).estimate();
    LinearEstimate total = linear(measure, table.cells().total());
    Map<Domain, LinearEstimate> inside = new LinkedHashMap<>();
    table.cells().inside().forEach((domain, cell) -> inside.put(domain, linear(measure, cell)));
    DefaultIntervals intervals = new DefaultIntervals(family(measure, inside), whole);
    Map<Domain, Side> sides = new LinkedHashMap<>();
    sides.put(
        Domain.EVERYBODY, Side.of(total, new DefaultIntervals(List.of(total.estimate()), whole)));
    inside.forEach((domain, figure) -> sides.put(domain, Side.of(figure, intervals)));
    return sides;
  }

  private List<Estimate> family(Measure measure, Map<Domain, LinearEstimate> inside) {
    List<Estimate> family = new ArrayList<>();
    inside.forEach(
        (domain, figure) -> {
          if (!disclosure.hides(measure, domain)) {
            family.add(figure.estimate());
          }
        });
    if (table.breakdown().borrowsBeyondScope()) {
      table
          .cells()
          .outside()
          .forEach(
              (domain, cell) -> {
                if (!disclosure.hidesOutside(measure, domain)) {
                  family.add(linear(measure, cell).estimate());
                }
              });
    }
    return family;
  }

  private LinearEstimate linear(Measure measure, Cell cell) {
    return errors.linear(formula, measure, cell);
  }
}
