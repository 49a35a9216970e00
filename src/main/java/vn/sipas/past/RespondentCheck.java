package vn.sipas.past;

import static vn.sipas.analysis.file.RowFaults.shown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.analysis.file.CellDate;
import vn.sipas.analysis.file.RowFaults;
import vn.sipas.analysis.file.SeenCodes;
import vn.sipas.campaign.DesignKind;
import vn.sipas.response.Channel;
import vn.sipas.survey.Missing;
import vn.sipas.survey.Slot;

/** Makes a respondent of a row's cells, or says everything that is wrong with it. */
final class RespondentCheck {

  private static final double LARGEST_WEIGHT = 1e9;

  private record Question(Slot slot, int place, SlotWords words) {}

  private final PastSpec spec;
  private final ColumnMap columns;
  private final PastPlaces places;
  private final RowFaults faults;
  private final SeenCodes seen = new SeenCodes();
  private final Map<RespondentColumn, Integer> at = new HashMap<>();
  private final List<Question> questions = new ArrayList<>();
  private long row;
  private String[] cells;
  private boolean good;

  RespondentCheck(
      PastSpec spec,
      ColumnMap columns,
      List<String> headings,
      PastPlaces places,
      RowFaults faults) {
    this.spec = spec;
    this.columns = columns;
    this.places = places;
    this.faults = faults;
    for (RespondentColumn column : RespondentColumn.values()) {
      columns.place(column.code(), headings).ifPresent(place -> at.put(column, place));
    }
    for (Slot slot : spec.survey().slots()) {
      columns
          .place(slot.code(), headings)
          .ifPresent(
              place ->
                  questions.add(new Question(slot, place, new SlotWords(slot, spec.missing()))));
    }
  }

  /** Empty when something is wrong, which is then among the faults. */
  Optional<Respondent> respondent(long row, String[] cells) {
    this.row = row;
    this.cells = cells;
    good = true;
    once();
    Integer unit = unit();
    Respondent respondent =
        new Respondent(
            row,
            stratum(),
            spec.kind() == DesignKind.RESPONDENT ? null : psu(),
            unit,
            desk(),
            weight(),
            count(RespondentColumn.PSUS),
            spec.kind() == DesignKind.RESPONDENT ? null : count(RespondentColumn.DOSSIERS),
            day(),
            channel(),
            language(),
            answers());
    return good ? Optional.of(respondent) : Optional.empty();
  }

  private void once() {
    String id = cell(RespondentColumn.ID);
    if (id.isEmpty() && at.containsKey(RespondentColumn.ID)) {
      fault(RespondentColumn.ID, "no_id");
    } else if (!id.isEmpty()) {
      int before = seen.firstRow(id, row);
      if (before != 0) {
        fault(RespondentColumn.ID, "duplicate", shown(id), before);
      }
    }
  }

  private DesignTally.Named stratum() {
    String text = cell(RespondentColumn.STRATUM);
    if (text.isEmpty() && at.containsKey(RespondentColumn.STRATUM)) {
      fault(RespondentColumn.STRATUM, "no_stratum");
    }
    return text.isEmpty() ? null : places.stratum(text);
  }

  /** Without a column of sampling units the communes are meant. */
  private DesignTally.Named psu() {
    boolean told = at.containsKey(RespondentColumn.PSU);
    RespondentColumn column = told ? RespondentColumn.PSU : RespondentColumn.COMMUNE;
    String text = cell(column);
    if (text.isEmpty()) {
      fault(column, "no_psu");
      return null;
    }
    return places.psu(text, cell(RespondentColumn.DISTRICT));
  }

  private Integer unit() {
    String commune = cell(RespondentColumn.COMMUNE);
    String district = cell(RespondentColumn.DISTRICT);
    if (commune.isEmpty() && district.isEmpty()) {
      return null;
    }
    PastPlaces.Found found =
        commune.isEmpty() ? places.district(district) : places.commune(commune, district);
    if (found.fault() != null) {
      boolean ofCommune = !commune.isEmpty();
      fault(
          ofCommune ? RespondentColumn.COMMUNE : RespondentColumn.DISTRICT,
          found.fault(),
          shown(ofCommune ? commune : district));
    }
    return found.unitId();
  }

  private Integer desk() {
    String text = cell(RespondentColumn.DESK);
    Optional<Integer> desk = text.isEmpty() ? Optional.empty() : places.desk(text);
    if (!text.isEmpty() && desk.isEmpty()) {
      fault(RespondentColumn.DESK, "desk_unknown", shown(text));
    }
    return desk.orElse(null);
  }

  private double weight() {
    if (!at.containsKey(RespondentColumn.WEIGHT)) {
      return 1;
    }
    String text = cell(RespondentColumn.WEIGHT);
    try {
      double weight = Double.parseDouble(text.replace(',', '.'));
      if (weight > 0 && weight <= LARGEST_WEIGHT) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // As wrong as a weight of 0.
    }
    fault(RespondentColumn.WEIGHT, "weight", shown(text));
    return 1;
  }

  /** Null when not told. */
  private Integer count(RespondentColumn column) {
    String text = cell(column);
    if (text.isEmpty()) {
      return null;
    } else if (!text.matches("\\d{1,9}") || Integer.parseInt(text) == 0) {
      fault(column, "count", shown(text));
      return null;
    }
    return Integer.valueOf(text);
  }

  /** Without a column the campaign's first day. */
  private LocalDate day() {
    var period = spec.settings().period();
    String text = cell(RespondentColumn.DAY);
    if (text.isEmpty()) {
      if (at.containsKey(RespondentColumn.DAY)) {
        fault(RespondentColumn.DAY, "no_day");
      }
      return period.from();
    }
    LocalDate day = CellDate.of(text).orElse(null);
    if (day == null) {
      fault(RespondentColumn.DAY, "date", shown(text));
    } else if (day.isBefore(period.from()) || !day.isBefore(period.to())) {
      fault(RespondentColumn.DAY, "day_outside", shown(text));
    }
    return day;
  }

  private Channel channel() {
    String text = cell(RespondentColumn.CHANNEL);
    if (text.isEmpty()) {
      return spec.channel();
    }
    Optional<Channel> channel = places.channel(text);
    if (channel.isEmpty()) {
      fault(RespondentColumn.CHANNEL, "channel", shown(text));
    }
    return channel.orElse(null);
  }

  /** Only the two that a file of the platform tells; a pack's is told as "other". */
  private String language() {
    String text = cell(RespondentColumn.LANGUAGE);
    return text.matches("vi|en") ? text : null;
  }

  private String answers() {
    char[] marks = new char[spec.survey().slots().size()];
    java.util.Arrays.fill(marks, Missing.NOT_REACHED.mark());
    for (Question question : questions) {
      String cell = cells[question.place];
      char mark = question.words.mark(cell);
      if (mark == 0) {
        good = false;
        faults.add(row, columns.heading(question.slot.code()), "unknown_answer", shown(cell));
      } else {
        marks[question.slot.position()] = mark;
      }
    }
    return new String(marks);
  }

  private void fault(RespondentColumn column, String fault, Object... args) {
    good = false;
    faults.add(row, columns.heading(column.code()), fault, args);
  }

  private String cell(RespondentColumn column) {
    Integer place = at.get(column);
    return place == null ? "" : cells[place];
  }
}
