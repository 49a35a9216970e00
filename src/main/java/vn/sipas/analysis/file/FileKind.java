package vn.sipas.analysis.file;

import java.util.Arrays;

/** What a file is by its first bytes. */
enum FileKind {
  EMPTY,
  /** A workbook of before 2007, or one with a password. */
  OLD_EXCEL,
  ZIP,
  TEXT,
  UNKNOWN;

  static final int BYTES_NEEDED = 4_096;

  private static final byte[] ZIP_START = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND_START = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF_START = {'%', 'P', 'D', 'F'};

  static FileKind of(byte[] start) {
    if (start.length == 0) {
      return EMPTY;
    } else if (startsWith(start, ZIP_START)) {
      return ZIP;
    } else if (startsWith(start, COMPOUND_START)) {
      return OLD_EXCEL;
    } else if (startsWith(start, PDF_START)) {
      return UNKNOWN;
    }
    return hasZero(start) && !CsvFile.isUtf16(start) ? UNKNOWN : TEXT;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
