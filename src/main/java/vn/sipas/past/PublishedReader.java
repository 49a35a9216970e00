package vn.sipas.past;

import static vn.sipas.analysis.file.RowFaults.shown;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sipas.platform.PlainText;

/** Makes a figure of what was typed or stands in a row, or says everything that is wrong. */
final class PublishedReader {

  static final int FIRST_YEAR = 2000;

  private static final int LONGEST = 500;
  private static final int LONGEST_PLACE = 200;

  /** Takes what is wrong. */
  interface Faults {
    void add(PublishedColumn column, String code, Object... args);
  }

  private final Function<String, Optional<String>> measures;
  private final PublishedPlaces places;
  private final int thisYear;
  private final Instant now;
  private final String by;

  PublishedReader(
      Function<String, Optional<String>> measures,
      PublishedPlaces places,
      int thisYear,
      Instant now,
      String by) {
    this.measures = measures;
    this.places = places;
    this.thisYear = thisYear;
    this.now = now;
    this.by = by;
  }

  /** Null when there are faults. */
  PublishedFigure figure(Map<PublishedColumn, String> cells, Faults faults) {
    return new Row(cells, faults).figure();
  }

  private final class Row {

    private final Map<PublishedColumn, String> cells;
    private final Faults faults;
    private boolean good = true;

    private Row(Map<PublishedColumn, String> cells, Faults faults) {
      this.cells = cells;
      this.faults = faults;
    }

    private PublishedFigure figure() {
      for (PublishedColumn column : PublishedColumn.values()) {
        if (column.isNeeded() && cell(column).isEmpty()) {
          fault(column, "missing");
        }
        int longest = column == PublishedColumn.PLACE ? LONGEST_PLACE : LONGEST;
        if (cell(column).length() > longest) {
          fault(column, "too_long", longest);
        }
      }
      Integer year = year();
      String text = cell(PublishedColumn.PLACE);
      PublishedPlaces.Found place =
          year == null ? new PublishedPlaces.Found(null, false) : places.find(text, year);
      if (place.several()) {
        fault(PublishedColumn.PLACE, "place_ambiguous", shown(text));
      }
      Double share = percent(PublishedColumn.SHARE);
      Double error = percent(PublishedColumn.ERROR);
      if (error != null && error == 0) {
        fault(PublishedColumn.ERROR, "no_error_of_zero");
      }
      Double lower = percent(PublishedColumn.LOWER);
      Double upper = percent(PublishedColumn.UPPER);
      if ((lower == null) != (upper == null)
          || lower != null && share != null && (lower > share || upper < share)) {
        fault(PublishedColumn.LOWER, "interval");
      }
      String measure = measure();
      Integer respondents = respondents();
      boolean methodBreak = isBreak();
      return !good
          ? null
          : new PublishedFigure(
              0,
              year,
              place.unit() == null ? null : place.unit().id(),
              place.unit() == null ? text : places.tree().label(place.unit()),
              measure,
              share,
              respondents,
              error,
              lower,
              upper,
              cell(PublishedColumn.SOURCE),
              cell(PublishedColumn.NOTE).isEmpty() ? null : cell(PublishedColumn.NOTE),
              methodBreak,
              now,
              by);
    }

    private Integer year() {
      String text = cell(PublishedColumn.YEAR);
      if (text.matches("\\d{4}")) {
        int year = Integer.parseInt(text);
        if (year >= FIRST_YEAR && year <= thisYear) {
          return year;
        }
      }
      if (!text.isEmpty()) {
        fault(PublishedColumn.YEAR, "year", shown(text), FIRST_YEAR, String.valueOf(thisYear));
      }
      return null;
    }

    private String measure() {
      String text = cell(PublishedColumn.MEASURE);
      String measure = text.isEmpty() ? null : measures.apply(text).orElse(null);
      if (measure == null && !text.isEmpty()) {
        fault(PublishedColumn.MEASURE, "measure", shown(text));
      }
      return measure;
    }

    private Integer respondents() {
      String text = cell(PublishedColumn.RESPONDENTS).replaceAll("[.\\s]", "");
      if (text.isEmpty()) {
        return null;
      } else if (!text.matches("\\d{1,9}") || Integer.parseInt(text) == 0) {
        fault(PublishedColumn.RESPONDENTS, "count", shown(text));
        return null;
      }
      return Integer.valueOf(text);
    }

    /** A share of "80,09 %"; null when nothing stands there or it is none. */
    private Double percent(PublishedColumn column) {
      String text = cell(column).replace("%", "").strip().replace(',', '.');
      if (text.isEmpty()) {
        return null;
      }
      if (text.matches("\\d{1,3}(\\.\\d{1,10})?")) {
        double value = Double.parseDouble(text);
        if (value <= 100) {
          return value / 100;
        }
      }
      fault(column, "percent", shown(cell(column)));
      return null;
    }

    private boolean isBreak() {
      String text = PlainText.of(cell(PublishedColumn.BREAK));
      boolean is = text.matches("x|1|true|yes|on|co");
      if (!is && !text.matches("|0|false|no|khong")) {
        fault(PublishedColumn.BREAK, "yes_or_no", shown(text));
      }
      return is;
    }

    private void fault(PublishedColumn column, String code, Object... args) {
      good = false;
      faults.add(column, code, args);
    }

    private String cell(PublishedColumn column) {
      return cells.getOrDefault(column, "").strip();
    }
  }
}
