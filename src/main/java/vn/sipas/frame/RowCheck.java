package vn.sipas.frame;

import static vn.sipas.analysis.file.RowFaults.shown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sipas.analysis.file.CellDate;
import vn.sipas.analysis.file.RowFaults;

/** Makes an entry of a row's cells, or says everything that is wrong with it. */
final class RowCheck {

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  /** As the draw numbers households of one row. */
  private static final Pattern NUMBERED = Pattern.compile(".*#\\d+");

  private static final int MOST_REMEMBERED = 1_000;
  private static final int MOST_HOUSEHOLDS = 1_000_000;
  private static final Map<FrameColumn, Integer> LONGEST = new EnumMap<>(FrameColumn.class);

  static {
    LONGEST.put(FrameColumn.CODE, 60);
    LONGEST.put(FrameColumn.FIELD, 200);
    LONGEST.put(FrameColumn.VILLAGE, 200);
    LONGEST.put(FrameColumn.NAME, 200);
    LONGEST.put(FrameColumn.PHONE, 60);
    LONGEST.put(FrameColumn.ADDRESS, 400);
  }

  private final FrameKind kind;
  private final Mapping mapping;
  private final Map<FrameColumn, Integer> places;
  private final FramePlaces communes;
  private final LocalDate today;
  private final RowFaults faults;
  private final Map<String, Optional<Outcome>> outcomes = new HashMap<>();
  private long row;
  private String[] cells;
  private boolean good;

  /**
   * @param places the number of each column in the file, from 0
   */
  RowCheck(
      FrameKind kind,
      Mapping mapping,
      Map<FrameColumn, Integer> places,
      FramePlaces communes,
      LocalDate today,
      RowFaults faults) {
    this.kind = kind;
    this.mapping = mapping;
    this.places = places;
    this.communes = communes;
    this.today = today;
    this.faults = faults;
  }

  /** Empty when something is wrong, which is then among the faults. */
  Optional<FrameEntry> entry(long row, String[] cells) {
    this.row = row;
    this.cells = cells;
    good = true;
    LONGEST.forEach(this::checkLength);
    String code = text(FrameColumn.CODE);
    if (code == null) {
      fault(FrameColumn.CODE, "no_code");
    }
    FrameEntry entry = kind == FrameKind.DOSSIER ? dossier(code) : households(code);
    return good ? Optional.of(entry) : Optional.empty();
  }

  Contact contact() {
    return new Contact(cell(FrameColumn.NAME), cell(FrameColumn.PHONE), cell(FrameColumn.ADDRESS));
  }

  /** A fault that is found elsewhere. */
  void fault(FrameColumn column, String fault, Object... args) {
    good = false;
    faults.add(row, mapping.heading(column), fault, args);
  }

  private FrameEntry dossier(String code) {
    LocalDate received = day(FrameColumn.RECEIVED);
    FramePlaces.Found commune = commune(received);
    LocalDate due = day(FrameColumn.DUE);
    LocalDate returned = day(FrameColumn.RETURNED);
    if (isBefore(due, received)) {
      fault(FrameColumn.DUE, "due_before_received", written(received), written(due));
    }
    if (isBefore(returned, received)) {
      fault(FrameColumn.RETURNED, "returned_before_received", written(received), written(returned));
    }
    Outcome outcome = outcome(due, returned);
    return new FrameEntry(
        code,
        text(FrameColumn.FIELD),
        agency(),
        commune.code(),
        received,
        due,
        returned,
        outcome,
        null,
        null,
        commune.given());
  }

  private FrameEntry households(String code) {
    if (code != null && NUMBERED.matcher(code).matches()) {
      fault(FrameColumn.CODE, "numbered", shown(code));
    }
    FramePlaces.Found commune = commune(null);
    return new FrameEntry(
        code,
        null,
        null,
        commune.code(),
        null,
        null,
        null,
        null,
        text(FrameColumn.VILLAGE),
        households(),
        commune.given());
  }

  /** A row without a number is one household. */
  private int households() {
    String text = cell(FrameColumn.HOUSEHOLDS).replace(".", "").replace(" ", "");
    if (text.isEmpty()) {
      return 1;
    }
    int number = text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > MOST_HOUSEHOLDS) {
      fault(FrameColumn.HOUSEHOLDS, "households", cell(FrameColumn.HOUSEHOLDS));
    }
    return number;
  }

  private Outcome outcome(LocalDate due, LocalDate returned) {
    String text = cell(FrameColumn.OUTCOME);
    if (text.isEmpty()) {
      return ofDates(due, returned);
    }
    if (outcomes.size() > MOST_REMEMBERED) {
      outcomes.clear();
    }
    Optional<Outcome> outcome = outcomes.computeIfAbsent(text, Outcome::ofWords);
    if (outcome.isEmpty()) {
      fault(FrameColumn.OUTCOME, Outcome.isOpen(text) ? "not_completed" : "outcome", shown(text));
    } else if (outcome.get().isCompleted()
        && returned == null
        && cell(FrameColumn.RETURNED).isEmpty()) {
      fault(FrameColumn.RETURNED, "not_returned");
    }
    return outcome.orElse(null);
  }

  private Outcome ofDates(LocalDate due, LocalDate returned) {
    if (due == null || returned == null) {
      fault(FrameColumn.OUTCOME, "no_outcome");
      return null;
    }
    return returned.isAfter(due) ? Outcome.LATE : Outcome.ON_TIME;
  }

  /**
   * @param received the day from which its code is; null when not told
   */
  private FramePlaces.Found commune(LocalDate received) {
    String text = cell(FrameColumn.COMMUNE);
    if (text.isEmpty()) {
      fault(FrameColumn.COMMUNE, "no_commune");
      return FramePlaces.Found.NOTHING;
    }
    String district = cell(FrameColumn.DISTRICT);
    return told(FrameColumn.COMMUNE, text, communes.commune(text, district, received));
  }

  /** Null when not told. */
  private String agency() {
    String text = cell(FrameColumn.AGENCY);
    return text.isEmpty() ? null : told(FrameColumn.AGENCY, text, communes.agency(text)).code();
  }

  private FramePlaces.Found told(FrameColumn column, String text, FramePlaces.Found found) {
    if (found.fault() != null) {
      List<String> args = new ArrayList<>(List.of(shown(text)));
      args.addAll(found.more());
      fault(column, found.fault(), args.toArray());
    }
    return found;
  }

  private LocalDate day(FrameColumn column) {
    String text = cell(column);
    if (text.isEmpty()) {
      return null;
    }
    LocalDate day = CellDate.of(text).orElse(null);
    if (day == null) {
      fault(column, "date", shown(text));
    } else if (column != FrameColumn.DUE && day.isAfter(today)) {
      fault(column, "date_to_come", written(day));
    } else if (day.isBefore(EARLIEST)) {
      fault(column, "date_too_early", written(day));
    }
    return day;
  }

  private static boolean isBefore(LocalDate day, LocalDate other) {
    return day != null && other != null && day.isBefore(other);
  }

  static String written(LocalDate day) {
    return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  private void checkLength(FrameColumn column, int longest) {
    if (cell(column).length() > longest) {
      fault(column, "too_long", longest);
    }
  }

  /** Null when nothing stands there. */
  private String text(FrameColumn column) {
    String cell = cell(column);
    return cell.isEmpty() ? null : cell;
  }

  /** Control characters become blanks: what is hashed is a line with tabs. */
  private String cell(FrameColumn column) {
    Integer place = places.get(column);
    String cell = place == null ? "" : cells[place];
    for (int i = 0; i < cell.length(); i++) {
      if (Character.isISOControl(cell.charAt(i))) {
        return cell.replaceAll("\\p{Cntrl}+", " ").strip();
      }
    }
    return cell;
  }
}
