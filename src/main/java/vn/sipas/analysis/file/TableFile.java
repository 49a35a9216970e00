package vn.sipas.analysis.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file with one row per respondent and a heading: CSV in UTF-8 (comma, semicolon or tab; with or
 * without a mark at its start) or XLSX. What it is, is seen from its first bytes and not from its
 * name.
 */
public interface TableFile {

  /** Names of the sheets of a workbook in their order; of a CSV file one that is empty. */
  List<String> sheets();

  /**
   * Hands on all rows of a sheet.
   *
   * @param sheet null for the first one
   * @throws FileFault if the file is broken, is no table, or has no such sheet
   */
  void read(String sheet, RowSink sink) throws IOException;

  /** What separates a CSV file's cells; 0 in a workbook. */
  char separator();

  /**
   * @throws FileFault if it is neither CSV nor XLSX, or empty
   */
  static TableFile open(Path file) throws IOException {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(FileKind.BYTES_NEEDED);
    }
    return switch (FileKind.of(start)) {
      case EMPTY -> throw new FileFault("empty");
      case OLD_EXCEL -> throw new FileFault("old_excel");
      case UNKNOWN -> throw new FileFault("unknown_type");
      case ZIP -> new XlsxFile(file);
      case TEXT -> CsvFile.open(file, start);
    };
  }
}
