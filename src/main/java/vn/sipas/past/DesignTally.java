package vn.sipas.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import vn.sipas.analysis.file.RowFaults;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDesign.Stratum;
import vn.sipas.campaign.DesignKind;
import vn.sipas.campaign.Sampling;
import vn.sipas.platform.PlainText;

/**
 * The design that the rows of a file tell, and what contradicts itself in it. Of rows nothing is
 * kept, of each stratum and sampling unit a few numbers.
 */
final class DesignTally {

  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,39}");

  /** As many as a design may have that is typed in. */
  static final int MOST_PLACES = 20_000;

  /**
   * A stratum or sampling unit.
   *
   * @param code as it is stored
   * @param unitId null when it is no administrative unit
   * @param text as it stands in the file, or what stands for all ways of writing it
   */
  record Named(String code, String name, Integer unitId, String text) {

    /** A text that is no code is made one. */
    static Named of(String text, Integer unitId) {
      if (CODE.matcher(text).matches()) {
        return new Named(text, text, unitId, text);
      }
      String plain = PlainText.of(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
      String code = plain.isEmpty() ? "x" : plain;
      String name = text.length() > 200 ? text.substring(0, 200) : text;
      return new Named(code.length() > 40 ? code.substring(0, 40) : code, name, unitId, text);
    }
  }

  private static final class Place {
    private final Named named;
    private final long row;
    private final Named stratum;
    private int respondents;
    private Integer inFrame;
    private Double weight;
    private boolean weightsDiffer;
    private Integer unitId;
    private boolean unitsDiffer;

    private Place(Named named, long row, Named stratum) {
      this.named = named;
      this.row = row;
      this.stratum = stratum;
    }
  }

  private final DesignKind kind;
  private final ColumnMap columns;
  private final RowFaults faults;
  private final Map<String, Place> strata = new LinkedHashMap<>();
  private final Map<String, Place> psus = new LinkedHashMap<>();
  private final Place whole = new Place(null, 0, null);
  private boolean tooMany;

  DesignTally(DesignKind kind, ColumnMap columns, RowFaults faults) {
    this.kind = kind;
    this.columns = columns;
    this.faults = faults;
  }

  void add(Respondent one) {
    Place stratum = one.stratum() == null ? whole : place(strata, one.stratum(), one, null);
    stratum.respondents++;
    frame(stratum, one.psusInFrame(), RespondentColumn.PSUS, one.row());
    if (kind == DesignKind.RESPONDENT) {
      return;
    } else if (psus.size() >= MOST_PLACES && !psus.containsKey(one.psu().code())) {
      tellOnce(one.row());
      return;
    }
    Place psu = place(psus, one.psu(), one, one.stratum());
    if (!Objects.equals(code(psu.stratum), code(one.stratum()))) {
      fault(one.row(), RespondentColumn.PSU, "psu_in_two_strata", one.psu().text(), psu.row);
    }
    psu.respondents++;
    frame(psu, one.dossiersInFrame(), RespondentColumn.DOSSIERS, one.row());
    psu.weightsDiffer |= psu.weight != null && psu.weight != one.weight();
    psu.weight = one.weight();
    Integer unit = one.unitId() == null ? one.psu().unitId() : one.unitId();
    psu.unitsDiffer |= psu.respondents > 1 && !Objects.equals(psu.unitId, unit);
    psu.unitId = unit;
  }

  private void tellOnce(long row) {
    if (!tooMany) {
      fault(row, RespondentColumn.PSU, "too_many_psus", MOST_PLACES);
    }
    tooMany = true;
  }

  private static String code(Named named) {
    return named == null ? null : named.code;
  }

  private Place place(Map<String, Place> places, Named named, Respondent one, Named stratum) {
    Place known =
        places.computeIfAbsent(named.code(), code -> new Place(named, one.row(), stratum));
    if (!known.named.text().equals(named.text())) {
      RespondentColumn column = places == strata ? RespondentColumn.STRATUM : RespondentColumn.PSU;
      fault(one.row(), column, "same_code", named.text(), known.named.text());
    }
    return known;
  }

  private void frame(Place place, Integer told, RespondentColumn column, long row) {
    if (told != null && place.inFrame != null && !told.equals(place.inFrame)) {
      fault(row, column, "frame_differs", told, place.inFrame);
    }
    place.inFrame = place.inFrame == null ? told : place.inFrame;
  }

  /** After the last row: what only all of them together show. */
  void finish() {
    if (kind == DesignKind.RESPONDENT) {
      each(this::tellSmallFrame);
      return;
    }
    Map<String, Integer> sampled = new HashMap<>();
    for (Place psu : psus.values()) {
      sampled.merge(Objects.toString(code(psu.stratum), ""), 1, Integer::sum);
      if (psu.inFrame != null && psu.respondents > psu.inFrame) {
        fault(
            psu.row,
            RespondentColumn.DOSSIERS,
            "more_than_frame",
            psu.respondents,
            psu.named.text(),
            psu.inFrame);
      }
    }
    each(
        (code, stratum) -> {
          int drawn = sampled.getOrDefault(code, 0);
          if (stratum.inFrame != null && drawn > stratum.inFrame) {
            fault(
                stratum.row, RespondentColumn.PSUS, "more_psus_than_frame", drawn, stratum.inFrame);
          }
        });
  }

  private void tellSmallFrame(String code, Place stratum) {
    if (stratum.inFrame != null && stratum.respondents > stratum.inFrame) {
      fault(
          stratum.row,
          RespondentColumn.PSUS,
          "more_than_frame",
          stratum.respondents,
          code,
          stratum.inFrame);
    }
  }

  private void each(BiConsumer<String, Place> reader) {
    strata.forEach(reader);
    reader.accept("", whole);
  }

  private void fault(long row, RespondentColumn column, String code, Object... args) {
    faults.add(row, columns.heading(column.code()), code, args);
  }

  /**
   * @param sampling as it was asked for; without strata N comes from the file
   */
  CampaignDesign design(Sampling sampling) {
    List<Stratum> drawn = new ArrayList<>();
    strata.forEach(
        (code, place) -> drawn.add(new Stratum(null, code, place.named.name(), place.inFrame)));
    Map<Integer, Integer> units = new HashMap<>();
    psus.values().forEach(psu -> units.merge(unit(psu), 1, Integer::sum));
    return new CampaignDesign(
        kind,
        sampling.finitePopulation(),
        drawn.isEmpty() ? whole.inFrame : null,
        sampling.lonelyPsu(),
        drawn,
        psus.values().stream().map(psu -> samplingUnit(psu, units)).toList());
  }

  /** A commune in which several places were drawn does not say which of them is meant. */
  private static SamplingUnit samplingUnit(Place psu, Map<Integer, Integer> units) {
    Integer unit = unit(psu);
    return new SamplingUnit(
        null,
        psu.named.code(),
        null,
        code(psu.stratum),
        unit == 0 || units.get(unit) > 1 ? null : unit,
        psu.inFrame,
        psu.weightsDiffer ? null : psu.weight);
  }

  /** 0 when it has none, or several. */
  private static Integer unit(Place psu) {
    return psu.unitsDiffer || psu.unitId == null ? 0 : psu.unitId;
  }
}
