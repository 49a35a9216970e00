package vn.sipas.satisfaction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.Counts;
import vn.sipas.estimation.VoluntaryShare;
import vn.sipas.satisfaction.VoluntaryEstimate.BreakEven;

/**
 * Shares among people who chose to answer. The register's number of dossiers is known for everybody
 * only, so capture rate and bounds are given there and not for domains.
 */
final class VolunteerFigures {

  private static final int ENOUGH = 30;

  private final ResultsTable table;
  private final IndexFormula formula;

  VolunteerFigures(ResultsTable table) {
    this.table = table;
    this.formula = new IndexFormula(table.measures());
  }

  /** What may be shown. */
  List<VoluntaryEstimate> shown() {
    Map<Domain, List<VoluntaryEstimate>> all = new LinkedHashMap<>();
    table
        .rows()
        .forEach(
            (domain, cell) ->
                all.put(
                    domain,
                    table.selected().stream()
                        .map(measure -> figure(measure, domain, cell))
                        .toList()));
    return table
        .disclosure()
        .shown(all, table.selected(), VoluntaryEstimate::hidden, this::silent)
        .stream()
        .map(VoluntaryEstimate::bounded)
        .toList();
  }

  private VoluntaryEstimate silent(Measure measure, Domain domain) {
    return VoluntaryEstimate.hidden(
        measure.code(),
        table.labels().codes(domain),
        table.labels().label(measure, domain),
        domain.flags());
  }

  private VoluntaryEstimate figure(Measure measure, Domain domain, Cell cell) {
    Counts counts = cell.counts(measure);
    Double share = formula.share(measure, cell);
    Long dossiers = domain.isEverybody() ? dossiers() : null;
    var known = share == null ? null : new VoluntaryShare(counts, share, dossiers);
    return new VoluntaryEstimate(
        measure.code(),
        table.labels().codes(domain),
        table.labels().label(measure, domain),
        counts.respondents(),
        counts.answers(),
        counts.satisfied(),
        share,
        VoluntaryShare.of(counts, dossiers).captureRate(),
        known == null ? null : known.bounds(),
        known == null ? List.of() : breakEven(measure, known),
        reliability(counts.respondents()),
        table.flags(domain, measure, cell, few(counts.respondents())));
  }

  private Long dossiers() {
    Integer population = table.subject().campaign().settings().sampling().population();
    boolean everything = table.breakdown().scope() == null;
    return population == null || !everything ? null : Long.valueOf(population);
  }

  private List<BreakEven> breakEven(Measure measure, VoluntaryShare share) {
    return table.subject().targets(measure, table.request()).stream()
        .map(target -> new BreakEven(target, share.breakEvenSilentShare(target)))
        .toList();
  }

  private static String reliability(long respondents) {
    if (respondents == 0) {
      return null;
    } else if (respondents < DomainFigures.FEW) {
      return DomainFigures.UNRELIABLE;
    }
    return respondents < ENOUGH ? DomainFigures.CAUTION : DomainFigures.OK;
  }

  private static List<String> few(long respondents) {
    return respondents > 0 && respondents < ENOUGH ? List.of("n_resp<" + ENOUGH) : List.of();
  }
}
