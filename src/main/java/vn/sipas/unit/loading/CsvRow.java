package vn.sipas.unit.loading;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One row; every getter notes what is wrong with its cell and goes on, so that all are found. */
final class CsvRow {

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\x{FFFD}]");
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]*");
  // What a spreadsheet set to Vietnamese makes of 2025-07-01.
  private static final DateTimeFormatter VIETNAMESE =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final ImportFile file;
  private final NamedCsvRecord cells;
  private final Faults faults;
  private final int faultsBefore;

  CsvRow(ImportFile file, NamedCsvRecord cells, Faults faults) {
    this.file = file;
    this.cells = cells;
    this.faults = faults;
    this.faultsBefore = faults.count();
  }

  long line() {
    return cells.getStartingLineNumber();
  }

  boolean faultless() {
    return faults.count() == faultsBefore;
  }

  void fault(String column, String code, Object... args) {
    faults.add(file, line(), column, code, args);
  }

  /** The cell in NFC without outer blanks; empty when the column is not there. */
  String text(String column, int longest) {
    String raw = cells.findField(column).orElse("").strip();
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
    if (INVISIBLE.matcher(text).find()) {
      fault(column, "invisible_character");
    } else if (text.length() > longest) {
      fault(column, "too_long", longest);
    }
    return text;
  }

  String required(String column, int longest) {
    String text = text(column, longest);
    if (text.isEmpty()) {
      fault(column, "missing_value");
    }
    return text;
  }

  String code(String column, int longest) {
    String code = required(column, longest);
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      fault(column, "bad_code", code);
    }
    return code;
  }

  <E> E oneOf(String column, Function<String, Optional<E>> known) {
    String text = required(column, 40);
    Optional<E> found = known.apply(text);
    if (found.isEmpty() && !text.isEmpty()) {
      fault(column, "bad_value", text);
    }
    return found.orElse(null);
  }

  LocalDate requiredDate(String column) {
    required(column, 10);
    return date(column);
  }

  LocalDate date(String column) {
    String text = cells.findField(column).orElse("").strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return text.contains("/") ? LocalDate.parse(text, VIETNAMESE) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      fault(column, "bad_date", text);
      return null;
    }
  }

  /** Lists name the last day; inside, periods end before their last bound. */
  LocalDate dayAfter(String column) {
    LocalDate last = date(column);
    return last == null ? null : last.plusDays(1);
  }
}
