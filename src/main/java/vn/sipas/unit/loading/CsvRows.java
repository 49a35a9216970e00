package vn.sipas.unit.loading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads one CSV file row by row: UTF-8 with or without a mark at its start, commas, a heading. */
final class CsvRows {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final ImportFile file;
  private final Faults faults;

  CsvRows(ImportFile file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The entries of the rows without a fault. */
  <T> Stream<Located<T>> read(byte[] content, Function<CsvRow, Optional<T>> entry) {
    Stream.Builder<Located<T>> entries = Stream.builder();
    try (CsvReader<NamedCsvRecord> csv = open(content)) {
      boolean first = true;
      for (NamedCsvRecord cells : csv) {
        if (first && !headed(cells)) {
          return Stream.empty();
        }
        first = false;
        row(cells, entry).ifPresent(entries);
      }
      if (first) {
        faults.add(file, 0, "", "empty_file");
      }
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      unreadable(e);
    }
    return entries.build();
  }

  private static CsvReader<NamedCsvRecord> open(byte[] content) {
    boolean marked = content.length >= 3 && Arrays.equals(content, 0, 3, BYTE_ORDER_MARK, 0, 3);
    int start = marked ? 3 : 0;
    var bytes = new ByteArrayInputStream(content, start, content.length - start);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofNamedCsvRecord(new InputStreamReader(bytes, decoder));
  }

  private boolean headed(NamedCsvRecord cells) {
    List<String> heading = cells.getHeader();
    List<String> missing =
        file.columns().stream().filter(column -> !heading.contains(column)).toList();
    missing.forEach(column -> faults.add(file, 1, column, "missing_column", column));
    return missing.isEmpty();
  }

  private <T> Optional<Located<T>> row(NamedCsvRecord cells, Function<CsvRow, Optional<T>> entry) {
    CsvRow row = new CsvRow(file, cells, faults);
    if (cells.getFieldCount() != cells.getHeader().size()) {
      row.fault("", "row_length", cells.getFieldCount(), cells.getHeader().size());
      return Optional.empty();
    }
    return entry
        .apply(row)
        .filter(value -> row.faultless())
        .map(value -> new Located<>(file, row.line(), value));
  }

  private void unreadable(Exception e) {
    boolean encoding = false;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      encoding |= cause instanceof CharacterCodingException;
    }
    faults.add(file, 0, "", encoding ? "not_utf8" : "unreadable");
  }
}
