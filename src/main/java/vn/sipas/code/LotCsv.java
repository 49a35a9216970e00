package vn.sipas.code;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** A list of places and counts, as spreadsheets write it. */
final class LotCsv {

  static final String FILE = "rows";

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private LotCsv() {}

  /**
   * @throws Problem 422 when it is not UTF-8
   */
  static String text(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      throw Problem.invalid(List.of(fault(0, "", "not_utf8")));
    }
  }

  static List<LotRow> rows(String text, List<Fault> faults) {
    String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    List<LotRow> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> lines = open(content.strip())) {
      for (NamedCsvRecord line : lines) {
        if (rows.isEmpty() && !headed(line.getHeader(), faults)) {
          break;
        }
        rows.add(row(line));
      }
    } catch (CsvParseException e) {
      faults.add(fault(0, "", "unreadable_file"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (rows.isEmpty() && faults.isEmpty()) {
      faults.add(fault(0, "", "no_rows"));
    }
    return rows;
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
    List<String> known = heading.stream().map(LotCsv::name).toList();
    for (String column : heading) {
      if (!LotRow.COLUMNS.contains(name(column))) {
        faults.add(fault(1, column, "unknown_column", column));
      }
    }
    if (known.stream().distinct().count() < known.size()) {
      faults.add(fault(1, "", "column_twice"));
    }
    if (!known.contains(LotRow.COUNT)) {
      faults.add(fault(1, LotRow.COUNT, "missing_column", LotRow.COUNT));
    }
    return faults.isEmpty();
  }

  private static LotRow row(NamedCsvRecord line) {
    Map<String, String> cells = new LinkedHashMap<>();
    line.getFieldsAsMap().forEach((column, cell) -> cells.put(name(column), cell));
    return new LotRow(cells, column -> location(line.getStartingLineNumber(), column));
  }

  private static String name(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }

  private static Fault fault(long line, String column, String code, Object... args) {
    return new Fault(location(line, column), code, "code.fault." + code, args);
  }

  private static String location(long line, String column) {
    return FILE + (line == 0 ? "" : ":" + line) + (column.isEmpty() ? "" : ":" + column);
  }
}
