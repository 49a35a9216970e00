package vn.sipas.analysis.pages;

import java.util.Arrays;
import java.util.Locale;
import vn.sipas.analysis.Analysis;
import vn.sipas.platform.Problem;

/** The tables that can be taken along; each is a CSV file or a sheet of the workbook. */
enum ReportKind {
  RESULTS,
  DIFFERENCES,
  RANKS,
  CALIBRATION;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * By the code of an address.
   *
   * @throws Problem 404 when there is no such table
   */
  static ReportKind of(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.notFound(code));
  }

  boolean isIn(Analysis analysis) {
    return switch (this) {
      case RESULTS -> true;
      case DIFFERENCES -> analysis.differences() != null;
      case RANKS -> analysis.ranks() != null;
      case CALIBRATION -> analysis.calibration() != null;
    };
  }
}
