package vn.sipas.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sipas.analysis.file.CellDate;
import vn.sipas.analysis.file.RowFaults;
import vn.sipas.analysis.file.RowSink;
import vn.sipas.analysis.file.SeenCodes;

/** Reads a file once: maps its columns, checks each row, hands on those that are in order. */
final class FrameReading implements RowSink {

  /** Takes entries one by one; nobody keeps them all. */
  interface Sink {
    void take(FrameEntry entry, Contact contact);
  }

  private static final int EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 40;

  /** What the keys of texts of faults begin with. */
  static final String KEYS = "frame.fault.";

  /** Fault: a heading that somebody named is not in the file. */
  static final String NO_HEADING = "no_heading";

  static final Sink NOWHERE = (entry, contact) -> {};

  private final FrameKind kind;
  private final Mapping asked;
  private final FramePlaces places;
  private final LocalDate today;
  private final Sink sink;
  private final RowFaults faults = new RowFaults();
  private final SeenCodes seen = new SeenCodes();
  private List<String> headings = List.of();
  private Mapping mapping = Mapping.NONE;
  private final Map<FrameColumn, Integer> columns = new EnumMap<>(FrameColumn.class);
  private final Map<FrameColumn, List<String>> examples = new EnumMap<>(FrameColumn.class);
  private final Map<String, CarriedRows> carried = new TreeMap<>();
  private RowCheck check;
  private boolean mapped = true;
  private int rows;
  private int taken;

  /**
   * @param asked which headings mean what; guessed when it is empty or of another file
   */
  FrameReading(FrameKind kind, Mapping asked, FramePlaces places, LocalDate today, Sink sink) {
    this.kind = kind;
    this.asked = asked;
    this.places = places;
    this.today = today;
    this.sink = sink;
  }

  @Override
  public BitSet heading(long row, List<String> names) {
    headings = names;
    mapping = asked.orGuessed(kind, names);
    mapping.headings().forEach((column, name) -> columns.put(column, names.indexOf(name)));
    BitSet wanted = new BitSet();
    columns.values().forEach(wanted::set);
    for (FrameColumn column : kind.columns()) {
      if (column.isNeeded() && !mapping.has(column)) {
        mapped = false;
        faults.add(row, "", "no_column_" + column.code());
      }
    }
    check = new RowCheck(kind, mapping, columns, places, today, faults);
    return wanted;
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
      columns.forEach((column, place) -> keep(column, cells[place]));
    }
    check.entry(row, cells).ifPresent(entry -> take(row, entry));
    return true;
  }

  private void keep(FrameColumn column, String cell) {
    if (!column.isContact() && !cell.isEmpty()) {
      // A spreadsheet's day is a number that nobody would know again.
      String text = column.isDay() ? CellDate.of(cell).map(RowCheck::written).orElse(cell) : cell;
      boolean isLong = text.length() > LONGEST_EXAMPLE;
      examples
          .computeIfAbsent(column, key -> new ArrayList<>())
          .add(isLong ? text.substring(0, LONGEST_EXAMPLE) + "…" : text);
    }
  }

  private void take(long row, FrameEntry entry) {
    int before = seen.firstRow(entry.code(), row);
    if (before != 0) {
      check.fault(FrameColumn.CODE, "duplicate", entry.code(), before);
      return;
    }
    taken++;
    if (entry.given() != null) {
      carried.merge(entry.given(), CarriedRows.one(entry), CarriedRows::and);
    }
    sink.take(entry, check.contact());
  }

  /** Headings that a person or a program named, unlike remembered ones, must be there. */
  void tellMissing(Mapping named) {
    named.headings().values().stream()
        .filter(heading -> !headings.contains(heading))
        .sorted()
        .forEach(heading -> faults.add(0, "", NO_HEADING, heading));
  }

  boolean isMapped() {
    return mapped;
  }

  /** Of the file, in its order. */
  List<String> headings() {
    return headings;
  }

  Mapping mapping() {
    return mapping;
  }

  /** Of the first rows; none of contacts. */
  Map<FrameColumn, List<String>> examples() {
    return examples;
  }

  /** Rows in order whose commune is one of the other era, by its key. */
  List<CarriedRows> carried() {
    return List.copyOf(carried.values());
  }

  RowFaults faults() {
    return faults;
  }

  int rows() {
    return rows;
  }

  /** Rows that are in order. */
  int taken() {
    return taken;
  }

  int leftOut() {
    return rows - taken;
  }
}
