package vn.sipas.analysis.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

/** A CSV file: UTF-8, or UTF-16 with a mark; the separator is the commonest one of its heading. */
record CsvFile(Path file, Charset charset, int markLength, char separator) implements TableFile {

  private static final int LONGEST_ROW = 4_000_000;

  static CsvFile open(Path file, byte[] start) {
    boolean utf16 = isUtf16(start);
    boolean marked = start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB;
    Charset charset =
        !utf16
            ? StandardCharsets.UTF_8
            : start[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    String text = new String(start, charset);
    return new CsvFile(file, charset, utf16 ? 2 : marked ? 3 : 0, separator(text));
  }

  static boolean isUtf16(byte[] start) {
    return start.length >= 2
        && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
            || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF);
  }

  private static char separator(String start) {
    int comma = 0;
    int semicolon = 0;
    int tab = 0;
    boolean quoted = false;
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (c == '\n' || c == '\r') && comma + semicolon + tab > 0) {
        break;
      }
      comma += !quoted && c == ',' ? 1 : 0;
      semicolon += !quoted && c == ';' ? 1 : 0;
      tab += !quoted && c == '\t' ? 1 : 0;
    }
    return semicolon > comma && semicolon >= tab ? ';' : tab > comma ? '\t' : ',';
  }

  @Override
  public List<String> sheets() {
    return List.of("");
  }

  @Override
  public void read(String sheet, RowSink sink) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      bytes.skipNBytes(markLength);
      var text = new InputStreamReader(bytes, charset.newDecoder());
      rows(
          CsvReader.builder()
              .fieldSeparator(separator)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .maxBufferSize(LONGEST_ROW)
              .ofCsvRecord(text),
          sink);
    } catch (CsvParseException | UncheckedIOException | CharacterCodingException e) {
      throw fault(e);
    }
  }

  private static void rows(CsvReader<CsvRecord> csv, RowSink sink) {
    CellText texts = new CellText();
    Heading heading = Heading.ofOneRow(sink);
    String[] cells = null;
    for (CsvRecord record : csv) {
      long line = record.getStartingLineNumber();
      List<String> fields = record.getFields();
      if (!heading.isKnown()) {
        if (!heading.take(line, fields.stream().map(texts::of).toArray(String[]::new))) {
          return;
        }
        cells = new String[heading.width()];
        continue;
      }
      if (isBlank(fields)) {
        continue;
      } else if (!isAsLongAs(fields, cells.length)) {
        sink.unreadable(line, "row_length", fields.size(), cells.length);
        continue;
      }
      BitSet wanted = heading.wanted();
      for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
        cells[i] = texts.of(fields.get(i));
      }
      if (!sink.row(line, cells)) {
        return;
      }
    }
    heading.finish();
  }

  private static boolean isBlank(List<String> fields) {
    return fields.stream().allMatch(String::isBlank);
  }

  /** A row of another length is shifted cells: none of its figures could be trusted. */
  private static boolean isAsLongAs(List<String> fields, int heading) {
    return fields.size() == heading
        || fields.size() > heading && isBlank(fields.subList(heading, fields.size()));
  }

  private FileFault fault(Exception e) throws IOException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return new FileFault(Encoding.firstBadLine(file, charset, markLength), "not_utf8");
      }
    }
    return new FileFault("broken_csv");
  }
}
