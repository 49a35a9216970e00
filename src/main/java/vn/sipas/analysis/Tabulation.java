package vn.sipas.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.analysis.file.RowSink;
import vn.sipas.estimation.weighting.MarginCell;

/**
 * Sums the rows of a file as they pass: for every table, domain and sampling unit the moments of
 * all measures. No row is kept.
 */
final class Tabulation implements RowSink {

  private final AnalysisSpec spec;
  private final List<Measure> measures;
  private final Limits limits;
  private final boolean decimalComma;
  private final FaultList faults = new FaultList();
  private final Map<Set<String>, TableSums> tables = new LinkedHashMap<>();
  private final DrawnUnits units;
  private final Scores scores;
  private final SumLayout layout;
  private RowReading reading;
  private Scoring scoring;
  private final Places places = new Places();
  private int[] margins;
  private long rows;

  /**
   * @param decimalComma whether the file's cells are separated by semicolons
   */
  Tabulation(AnalysisSpec spec, Limits limits, boolean decimalComma) {
    this.spec = spec;
    this.measures = spec.summed();
    this.limits = limits;
    this.decimalComma = decimalComma;
    this.units = new DrawnUnits(spec.design(), faults);
    this.scores = new Scores(measures.size());
    this.layout = new SumLayout(measures);
  }

  @Override
  public BitSet heading(long row, List<String> names) {
    Columns columns = new Columns(row, names, faults);
    reading = new RowReading(spec.design(), columns, decimalComma, faults);
    scoring =
        spec.ratio() == null
            ? new AnswerScoring(spec, measures, columns, faults)
            : new RatioScoring(spec, columns, reading, faults);
    if (spec.calibration() != null) {
      margins = columns.of(spec.calibration().columns());
    }
    for (List<String> table : spec.tables()) {
      var sums = new TableSums(table, columns.of(table), layout, limits);
      tables.putIfAbsent(Set.copyOf(table), sums);
    }
    // What was not found cannot be read, and every row would say so again.
    faults.refuse();
    return columns.wanted();
  }

  @Override
  public void unreadable(long row, String code, Object... args) {
    faults.addKeyed(row, "", code, "analysis.file." + code, args);
  }

  @Override
  public boolean row(long row, String[] cells) {
    rows++;
    scoring.score(row, cells, scores);
    double weight = reading.weight(row, cells);
    int unit = reading.unit(row, cells, units);
    int place = margins == null ? unit : places.place(unit, marginCell(row, cells), weight);
    tables.values().forEach(table -> table.add(cells, place, weight, scores));
    return true;
  }

  private MarginCell marginCell(long row, String[] cells) {
    List<String> categories = new ArrayList<>(margins.length);
    for (int i = 0; i < margins.length; i++) {
      String category = cells[margins[i]];
      if (category.isEmpty()) {
        faults.add(row, spec.calibration().columns().get(i), "missing_value");
      }
      categories.add(category);
    }
    return new MarginCell(categories);
  }

  /**
   * All rows have passed.
   *
   * @throws vn.sipas.platform.Problem 422 with the faults of the file
   */
  Tabulation finish() {
    if (rows == 0 && faults.areNone()) {
      faults.add(0, "", "no_rows");
    }
    units.compareWithFrames();
    faults.refuse();
    return this;
  }

  long rows() {
    return rows;
  }

  AnalysisSpec spec() {
    return spec;
  }

  /** The measures that were summed. */
  List<Measure> measures() {
    return measures;
  }

  /** The margin cells in the sampling units; none where the weights stay as they are. */
  Places places() {
    return places;
  }

  DrawnUnits units() {
    return units;
  }

  /** The table by these columns, in whatever order. */
  TableSums table(List<String> columns) {
    return tables.get(Set.copyOf(columns));
  }
}
