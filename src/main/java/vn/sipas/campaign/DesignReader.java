package vn.sipas.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDesign.Stratum;
import vn.sipas.platform.Fault;

/** Makes a design of its rows and finds everything that is wrong with them. */
final class DesignReader {

  static final int MOST_ROWS = 20_000;

  /** What a row says, read. */
  private record Place(
      Values row,
      long line,
      String stratum,
      String name,
      String code,
      Integer unit,
      Integer inFrame,
      Integer dossiers,
      Double weight) {}

  private final Sampling sampling;
  private final Function<String, Optional<Integer>> unitByCode;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Place> byCode = new LinkedHashMap<>();
  private final Map<Integer, Place> byUnit = new LinkedHashMap<>();
  private final Map<String, List<Place>> byStratum = new LinkedHashMap<>();

  /**
   * @param unitByCode finds a unit by its code on the campaign's boundaries
   */
  DesignReader(Sampling sampling, Function<String, Optional<Integer>> unitByCode) {
    this.sampling = sampling;
    this.unitByCode = unitByCode;
  }

  Read<CampaignDesign> read(List<DesignRow> rows) {
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      String code = rows.isEmpty() ? "no_rows" : "too_many_rows";
      return new Read<>(CampaignDesign.NONE, List.of(CampaignFault.at("rows", code, MOST_ROWS)));
    }
    List<Place> places = rows.stream().map(this::place).toList();
    places.forEach(this::unique);
    strata(places);
    weights(places);
    return new Read<>(design(places), List.copyOf(faults));
  }

  private Place place(DesignRow row) {
    Values values = new Values(row.cells(), row.location(), faults);
    row.cells().keySet().stream()
        .filter(column -> !DesignRow.COLUMNS.contains(column))
        .forEach(column -> values.fault(column, "unknown_column", column));
    String stratum = values.code(DesignRow.STRATUM, 40);
    String psu = values.code(DesignRow.PSU, 40);
    String unit = values.code(DesignRow.UNIT, 20);
    Place place =
        new Place(
            values,
            row.line(),
            stratum,
            values.text(DesignRow.STRATUM_NAME, 200),
            psu == null ? unit : psu,
            unit(values, unit),
            values.count(DesignRow.PSUS_IN_FRAME),
            values.count(DesignRow.DOSSIERS),
            values.positive(DesignRow.WEIGHT));
    if (place.code() == null && (stratum == null || sampling.design() == DesignKind.CLUSTER)) {
      values.fault(DesignRow.PSU, "missing");
    }
    return place;
  }

  private Integer unit(Values values, String code) {
    if (code == null) {
      return null;
    }
    Optional<Integer> id = unitByCode.apply(code);
    if (id.isEmpty()) {
      values.fault(DesignRow.UNIT, "unknown_place", code);
    }
    return id.orElse(null);
  }

  private void unique(Place place) {
    Place same = place.code() == null ? null : byCode.putIfAbsent(place.code(), place);
    if (same != null) {
      boolean elsewhere = !Objects.equals(same.stratum(), place.stratum());
      String code = elsewhere ? "psu_in_two_strata" : "psu_twice";
      place.row().fault(DesignRow.PSU, code, place.code(), same.line());
    }
    Place there = place.unit() == null ? null : byUnit.putIfAbsent(place.unit(), place);
    if (there != null && same == null) {
      place.row().fault(DesignRow.UNIT, "unit_twice", there.line());
    }
  }

  private void strata(List<Place> places) {
    boolean stratified = places.stream().anyMatch(place -> place.stratum() != null);
    for (Place place : places) {
      if (place.stratum() != null) {
        byStratum.computeIfAbsent(place.stratum(), code -> new ArrayList<>()).add(place);
      } else if (stratified) {
        place.row().fault(DesignRow.STRATUM, "stratum_missing");
      } else if (place.inFrame() != null) {
        place.row().fault(DesignRow.PSUS_IN_FRAME, "population_without_stratum");
      }
    }
    byStratum.values().forEach(this::stratum);
  }

  private void stratum(List<Place> places) {
    Integer inFrame = first(places, Place::inFrame);
    String name = first(places, Place::name);
    for (Place place : places) {
      if (place.inFrame() != null && !place.inFrame().equals(inFrame)) {
        place.row().fault(DesignRow.PSUS_IN_FRAME, "stratum_population_differs", inFrame);
      }
      if (place.name() != null && !place.name().equals(name)) {
        place.row().fault(DesignRow.STRATUM_NAME, "stratum_name_differs", name);
      }
    }
    boolean tooMany = inFrame != null && places.size() > inFrame;
    if (sampling.design() == DesignKind.CLUSTER && tooMany) {
      places
          .get(0)
          .row()
          .fault(DesignRow.PSUS_IN_FRAME, "more_psus_than_frame", places.size(), inFrame);
    }
  }

  /** With weights for some only, the others would silently count once. */
  private void weights(List<Place> places) {
    if (places.stream().anyMatch(place -> place.weight() != null)) {
      places.stream()
          .filter(place -> place.weight() == null)
          .forEach(place -> place.row().fault(DesignRow.WEIGHT, "weight_missing"));
    }
  }

  private CampaignDesign design(List<Place> places) {
    List<Stratum> strata = new ArrayList<>();
    byStratum.forEach((code, in) -> strata.add(stratum(code, in)));
    List<SamplingUnit> units = places.stream().filter(this::isPlace).map(this::unit).toList();
    return new CampaignDesign(
        sampling.design(),
        sampling.finitePopulation(),
        sampling.population(),
        sampling.lonelyPsu(),
        strata,
        units);
  }

  private static Stratum stratum(String code, List<Place> places) {
    String name = first(places, Place::name);
    return new Stratum(null, code, name == null ? code : name, first(places, Place::inFrame));
  }

  /** A row may do no more than name a stratum whose respondents were drawn directly. */
  private boolean isPlace(Place place) {
    return place.code() != null || place.weight() != null;
  }

  private SamplingUnit unit(Place place) {
    String code = place.code() == null ? place.stratum() : place.code();
    return new SamplingUnit(
        null, code, null, place.stratum(), place.unit(), place.dossiers(), place.weight());
  }

  private static <T> T first(List<Place> places, Function<Place, T> part) {
    return places.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
