package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.estimation.Stratum;
import vn.sipas.platform.Language;

/**
 * The sums behind a table, for administrators and analysts: in a single place drawn they may be
 * those of one respondent. What the table hides is left out.
 */
@ApplicationScoped
public class MomentsService {

  private final ResultsSubjects subjects;
  private final ResultsService results;
  private final Receipts receipts;

  MomentsService(ResultsSubjects subjects, ResultsService results, Receipts receipts) {
    this.subjects = subjects;
    this.results = results;
    this.receipts = receipts;
  }

  /**
   * @throws vn.sipas.platform.Problem 404 without such a campaign; 409 when it is no sample
   */
  public Moments of(String campaign, ResultsRequest request, Language language) {
    ResultsSubject subject = subjects.of(campaign);
    var sampled = results.sampled(subject, request, Viewer.ofEverything(language));
    Disclosure disclosure = sampled.figures().disclosure();
    List<Moments.Row> rows = new ArrayList<>();
    sampled
        .table()
        .rows()
        .forEach(
            (domain, cell) -> {
              for (Measure measure : sampled.table().selected()) {
                if (!disclosure.hides(measure, domain)) {
                  rows.addAll(rows(measure, domain, cell, sampled.design()));
                }
              }
            });
    String receipt = receipts.give(subject, request.boundaries(), sampled.data());
    return new Moments(campaign, receipt, request.by(), subject.design().lonelyPsu(), rows);
  }

  private static List<Moments.Row> rows(
      Measure measure, Domain domain, Cell cell, SampleDesign design) {
    SortedMap<String, MomentRow> byPlace = new TreeMap<>();
    for (MomentRow row : cell.rows(measure)) {
      SamplingUnit place = new SamplingUnit(row.unit().stratum(), row.unit().psu(), null);
      String key = place.stratum() + "\u0000" + (place.psu() == null ? "" : place.psu());
      byPlace.merge(key, row.in(place), MomentRow::plus);
    }
    List<String> codes = domain.values().stream().map(TableParts::code).toList();
    return byPlace.values().stream()
        .filter(row -> !row.counts().areNone())
        .map(
            row -> {
              Stratum stratum = design.stratum(row.unit().stratum());
              String psu = row.unit().psu();
              return new Moments.Row(
                  measure.code(),
                  codes,
                  stratum,
                  psu == null ? null : stratum.psus().get(psu),
                  row);
            })
        .toList();
  }
}
