package vn.sipas.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.sipas.analysis.file.FileFault;
import vn.sipas.analysis.file.RowSink;
import vn.sipas.analysis.file.TableFile;
import vn.sipas.platform.Fault;

/** Reads a sheet with a row per device, CSV or XLSX. */
final class DeviceSheet implements RowSink {

  static final int MOST_ROWS = 5_000;

  private static final String FILE = "file";

  private final Map<SheetColumn, Integer> places = new EnumMap<>(SheetColumn.class);
  private final List<SheetRow> rows = new ArrayList<>();
  private final List<Fault> faults;

  private DeviceSheet(List<Fault> faults) {
    this.faults = faults;
  }

  /**
   * @param faults takes what cannot be read
   */
  static List<SheetRow> read(Path file, List<Fault> faults) throws IOException {
    DeviceSheet sheet = new DeviceSheet(faults);
    try {
      TableFile.open(file).read(null, sheet);
      if (sheet.rows.isEmpty() && faults.isEmpty()) {
        faults.add(fault(0, "", "empty_sheet"));
      }
    } catch (FileFault unreadable) {
      String key = "analysis.file." + unreadable.code();
      faults.add(
          Fault.inTable(FILE, unreadable.row(), "", unreadable.code(), key, unreadable.args()));
    }
    return sheet.rows;
  }

  @Override
  public BitSet heading(long row, List<String> names) {
    BitSet wanted = new BitSet();
    for (SheetColumn column : SheetColumn.values()) {
      for (int i = 0; i < names.size(); i++) {
        if (column.isNamed(names.get(i))) {
          places.putIfAbsent(column, i);
          wanted.set(i);
        }
      }
      if (column.isNeeded() && !places.containsKey(column)) {
        faults.add(fault(row, column.heading(), "missing_column", column.heading()));
      }
    }
    return wanted;
  }

  @Override
  public void unreadable(long row, String code, Object... args) {
    faults.add(Fault.inTable(FILE, row, "", code, "analysis.file." + code, args));
  }

  @Override
  public boolean row(long row, String[] cells) {
    if (rows.size() == MOST_ROWS) {
      faults.add(fault(row, "", "too_many_rows", MOST_ROWS));
      return false;
    }
    DeviceInput device =
        new DeviceInput(
            cell(cells, SheetColumn.CODE),
            cell(cells, SheetColumn.NAME),
            cell(cells, SheetColumn.DESK),
            cell(cells, SheetColumn.CAMPAIGN),
            cell(cells, SheetColumn.CODE_CAMPAIGN));
    rows.add(new SheetRow(row, device));
    return true;
  }

  static Fault fault(long row, String column, String code, Object... args) {
    return Fault.inTable(FILE, row, column, code, "device.fault." + code, args);
  }

  /** As the fault of an input, at its cell. */
  static Fault at(long row, Fault fault) {
    String column = SheetColumn.of(fault.location());
    return Fault.inTable(FILE, row, column, fault.code(), fault.key(), fault.args());
  }

  private String cell(String[] cells, SheetColumn column) {
    Integer place = places.get(column);
    return place == null || place >= cells.length ? "" : cells[place];
  }
}
