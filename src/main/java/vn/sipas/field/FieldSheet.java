package vn.sipas.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.analysis.file.FileFault;
import vn.sipas.analysis.file.RowSink;
import vn.sipas.analysis.file.TableFile;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** A short table brought along, CSV or XLSX, whose columns bear the names that we gave them. */
final class FieldSheet implements RowSink {

  static final int MOST_ROWS = 20_000;

  private final List<String> known;
  private final List<SheetRow> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private List<String> names = List.of();

  private FieldSheet(List<String> known) {
    this.known = known;
  }

  /**
   * @param needed the column without which nothing can be done
   * @throws Problem 422 when it is no such table
   */
  static List<SheetRow> read(Path file, String needed, List<String> known) {
    FieldSheet sheet = new FieldSheet(known);
    try {
      TableFile.open(file).read(null, sheet);
    } catch (FileFault fault) {
      throw fault.problem();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!sheet.names.contains(needed)) {
      sheet.tell(0, "missing_column", needed);
    } else if (sheet.rows.isEmpty() && sheet.faults.isEmpty()) {
      sheet.tell(0, "no_rows");
    }
    if (!sheet.faults.isEmpty()) {
      throw Problem.invalid(sheet.faults);
    }
    return sheet.rows;
  }

  @Override
  public BitSet heading(long row, List<String> headings) {
    names = headings.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    BitSet wanted = new BitSet();
    for (int i = 0; i < names.size(); i++) {
      wanted.set(i, known.contains(names.get(i)));
    }
    return wanted;
  }

  @Override
  public void unreadable(long row, String code, Object... args) {
    faults.add(Fault.inTable("data", row, "", code, "analysis.file." + code, args));
  }

  @Override
  public boolean row(long row, String[] cells) {
    Map<String, String> read = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (known.contains(names.get(i))) {
        read.put(names.get(i), cells[i]);
      }
    }
    rows.add(new SheetRow(row, "", read));
    if (rows.size() > MOST_ROWS) {
      tell(0, "too_many_rows", MOST_ROWS);
    }
    return rows.size() <= MOST_ROWS;
  }

  private void tell(long row, String code, Object... args) {
    faults.add(Fault.inTable("data", row, "", code, "field.fault." + code, args));
  }
}
