package vn.sipas.past;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.sipas.analysis.file.RowFaults;
import vn.sipas.analysis.file.RowSink;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.DesignKind;
import vn.sipas.survey.Component;

/** Reads a file once: maps its columns, checks each row, hands on those that are in order. */
final class PastReading implements RowSink {

  /** What the keys of texts of faults begin with. */
  static final String KEYS = "past.fault.";

  static final Consumer<Respondent> NOWHERE = respondent -> {};

  private static final int EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 40;

  private final PastSpec spec;
  private final PastPlaces places;
  private final Consumer<Respondent> sink;
  private final RowFaults faults = new RowFaults();
  private final PastSummary.Counting counting;
  private final Map<String, List<String>> examples = new TreeMap<>();
  private List<String> headings = List.of();
  private ColumnMap columns = ColumnMap.NONE;
  private RespondentCheck check;
  private DesignTally design;
  private boolean mapped = true;
  private int rows;

  PastReading(PastSpec spec, PastPlaces places, Consumer<Respondent> sink) {
    this.spec = spec;
    this.places = places;
    this.sink = sink;
    counting = new PastSummary.Counting(spec.survey());
  }

  @Override
  public BitSet heading(long row, List<String> names) {
    headings = names;
    columns = spec.columns().orGuessed(spec.survey(), names);
    needed(row);
    check = new RespondentCheck(spec, columns, names, places, faults);
    design = new DesignTally(spec.kind(), columns, faults);
    BitSet wanted = new BitSet();
    columns.headings().keySet().forEach(code -> columns.place(code, names).ifPresent(wanted::set));
    return wanted;
  }

  /** An index with some of its items would be another index under the same name. */
  private void needed(long row) {
    for (Component component : spec.definition().components()) {
      for (String item : component.items()) {
        if (columns.heading(item).isEmpty()) {
          lack(row, "no_item", item);
        }
      }
    }
    boolean psu = columns.has(RespondentColumn.PSU) || columns.has(RespondentColumn.COMMUNE);
    if (spec.kind() == DesignKind.CLUSTER && !psu) {
      lack(row, "no_column_psu");
    }
  }

  private void lack(long row, String fault, Object... args) {
    mapped = false;
    faults.add(row, "", fault, args);
  }

  @Override
  public void unreadable(long row, String code, Object... args) {
    rows++;
    faults.add(row, "", code, args);
  }

  /** Without a needed column every row would be wrong: then no row is read. */
  @Override
  public boolean row(long row, String[] cells) {
    if (!mapped) {
      return false;
    }
    rows++;
    if (rows <= EXAMPLES) {
      columns
          .headings()
          .keySet()
          .forEach(code -> columns.place(code, headings).ifPresent(at -> keep(code, cells[at])));
    }
    check.respondent(row, cells).ifPresent(this::take);
    return true;
  }

  private void keep(String code, String cell) {
    if (!cell.isEmpty()) {
      boolean isLong = cell.length() > LONGEST_EXAMPLE;
      examples
          .computeIfAbsent(code, key -> new ArrayList<>())
          .add(isLong ? cell.substring(0, LONGEST_EXAMPLE) + "…" : cell);
    }
  }

  private void take(Respondent respondent) {
    design.add(respondent);
    counting.add(respondent);
    sink.accept(respondent);
  }

  /** After the last row. */
  PastCheck finish() {
    if (design != null) {
      design.finish();
    }
    new TreeSet<>(spec.columns().headings().values())
        .stream()
            .filter(heading -> spec.columnsAreAsked() && !headings.contains(heading))
            .forEach(heading -> lack(0, "no_heading", heading));
    if (mapped && rows == 0) {
      faults.add(0, "", "no_rows");
    }
    CampaignDesign drawn =
        design == null ? CampaignDesign.NONE : design.design(spec.sampling(columns));
    return new PastCheck(
        headings,
        columns,
        spec.missing(),
        mapped,
        rows,
        counting.summary(drawn),
        drawn,
        examples,
        faults.counts(),
        faults.first(),
        List.of());
  }
}
