package vn.sipas.campaign;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDesign.Stratum;
import vn.sipas.platform.Fault;

/** A design as a CSV file, in and out. */
final class DesignCsv {

  private static final String FILE = "design.csv";
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private DesignCsv() {}

  static Read<List<DesignRow>> rows(String text) {
    String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    List<Fault> faults = new ArrayList<>();
    List<DesignRow> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = open(content)) {
      for (NamedCsvRecord line : csv) {
        if (rows.isEmpty() && !headed(line.getHeader(), faults)) {
          break;
        }
        rows.add(row(line, faults));
      }
    } catch (CsvParseException e) {
      faults.add(CampaignFault.at(FILE, "unreadable_file"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Read<>(rows, faults);
  }

  /** Spreadsheets set to Vietnamese separate by semicolons, because the comma is theirs. */
  private static CsvReader<NamedCsvRecord> open(String content) {
    String heading = content.lines().findFirst().orElse("");
    char separator = heading.contains(";") ? ';' : heading.contains("\t") ? '\t' : ',';
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofNamedCsvRecord(content);
  }

  private static boolean headed(List<String> heading, List<Fault> faults) {
    Set<String> seen = new HashSet<>();
    for (String column : heading) {
      if (known(column).isEmpty()) {
        faults.add(CampaignFault.at(location(1).apply(column), "unknown_column", column));
      } else if (!seen.add(known(column).get())) {
        faults.add(CampaignFault.at(location(1).apply(column), "column_twice", column));
      }
    }
    boolean names = heading.stream().anyMatch(c -> is(c, DesignRow.PSU) || is(c, DesignRow.UNIT));
    if (!names && heading.stream().noneMatch(c -> is(c, DesignRow.STRATUM))) {
      faults.add(CampaignFault.at(location(1).apply(DesignRow.PSU), "missing_column"));
    }
    return faults.isEmpty();
  }

  private static Optional<String> known(String column) {
    return DesignRow.COLUMNS.stream().filter(known -> is(column, known)).findFirst();
  }

  private static boolean is(String column, String known) {
    return column.strip().equalsIgnoreCase(known);
  }

  private static DesignRow row(NamedCsvRecord line, List<Fault> faults) {
    long number = line.getStartingLineNumber();
    if (line.getFieldCount() != line.getHeader().size()) {
      faults.add(
          CampaignFault.at(
              location(number).apply(""),
              "row_length",
              line.getFieldCount(),
              line.getHeader().size()));
    }
    Map<String, String> cells = new LinkedHashMap<>();
    line.getFieldsAsMap()
        .forEach((column, cell) -> known(column).ifPresent(name -> cells.put(name, cell)));
    return new DesignRow(number, cells, location(number));
  }

  private static Function<String, String> location(long line) {
    return column -> FILE + ":" + line + ":" + column;
  }

  /**
   * UTF-8 with a byte order mark, comma, CRLF, as every file of ours.
   *
   * @param unitCode code of an administrative unit by its id
   */
  static String write(CampaignDesign design, Function<Integer, String> unitCode) {
    StringWriter out = new StringWriter();
    out.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      csv.writeRecord(DesignRow.COLUMNS);
      rows(design, unitCode).forEach(cells -> csv.writeRecord(cells.values()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The rows from which the same design is read again. */
  static List<Map<String, String>> rows(CampaignDesign design, Function<Integer, String> unitCode) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Stratum stratum : design.strata()) {
      List<SamplingUnit> units = design.in(stratum.code());
      units.forEach(unit -> rows.add(cells(stratum, unit, unitCode)));
      if (units.isEmpty()) {
        rows.add(cells(stratum, NO_PLACE, unitCode));
      }
    }
    Stratum none = new Stratum(null, null, null, null);
    design.in(null).forEach(unit -> rows.add(cells(none, unit, unitCode)));
    return rows;
  }

  private static final SamplingUnit NO_PLACE =
      new SamplingUnit(null, null, null, null, null, null, null);

  private static Map<String, String> cells(
      Stratum stratum, SamplingUnit unit, Function<Integer, String> unitCode) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put(DesignRow.STRATUM, written(stratum.code()));
    cells.put(DesignRow.STRATUM_NAME, written(stratum.name()));
    cells.put(DesignRow.PSU, written(unit.code()));
    cells.put(DesignRow.UNIT, unit.unitId() == null ? "" : unitCode.apply(unit.unitId()));
    cells.put(DesignRow.PSUS_IN_FRAME, written(stratum.population()));
    cells.put(DesignRow.DOSSIERS, written(unit.population()));
    cells.put(DesignRow.WEIGHT, written(unit.weight()));
    return cells;
  }

  private static String written(Object value) {
    return Objects.toString(value, "");
  }
}
