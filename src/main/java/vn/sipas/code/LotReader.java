package vn.sipas.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDesign.Stratum;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Stream;
import vn.sipas.platform.Fault;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.Units;

/** Understands what is asked for: places on the campaign's boundaries and within its sample. */
final class LotReader {

  private static final int LONGEST_CODE = 40;

  private final CampaignFacts campaign;
  private final CampaignDesign design;
  private final Units units;
  private final int most;
  private final List<Fault> faults = new ArrayList<>();

  LotReader(CampaignFacts campaign, CampaignDesign design, Units units, int most) {
    this.campaign = campaign;
    this.design = design;
    this.units = units;
    this.most = most;
  }

  List<Fault> faults() {
    return faults;
  }

  /** Only the rows without a fault. */
  List<Lot> read(List<LotRow> rows) {
    List<Lot> lots = new ArrayList<>();
    for (LotRow row : rows) {
      int before = faults.size();
      Lot lot = lot(row);
      if (faults.size() == before) {
        lots.add(lot);
      }
    }
    long all = lots.stream().mapToLong(Lot::count).sum();
    if (all > most) {
      faults.add(new Fault(LotCsv.FILE, "too_many", "code.fault.too_many", all, most));
    }
    return lots;
  }

  private Lot lot(LotRow row) {
    row.cells().keySet().stream()
        .filter(column -> !LotRow.COLUMNS.contains(column))
        .forEach(column -> fault(row, column, "unknown_column", column));
    Desk desk = desk(row);
    AdministrativeUnit unit = unit(row);
    String stratum = known(row, LotRow.STRATUM, this::hasStratum, "unknown_stratum");
    String place = known(row, LotRow.SAMPLING_UNIT, this::hasPlace, "unknown_psu");
    Lot lot =
        new Lot(
            desk == null ? null : desk.id(),
            unit == null ? null : unit.id(),
            stratum,
            place,
            weight(row),
            count(row));
    if (campaign.stream() == Stream.PROBABILITY) {
      checkPlaced(row, lot, desk, unit);
    } else if (stratum != null || place != null || lot.weight() != null) {
      fault(row, LotRow.STRATUM, "no_sample");
    }
    return lot;
  }

  /** A sample's answers belong to its places; a code without one would weigh nothing. */
  private void checkPlaced(LotRow row, Lot lot, Desk desk, AdministrativeUnit unit) {
    boolean drawn = design.samplingUnits().stream().anyMatch(place -> place.unitId() != null);
    if (lot.samplingUnit() != null || lot.stratum() != null || !drawn) {
      return;
    }
    Integer where = unit != null ? Integer.valueOf(unit.id()) : desk == null ? null : desk.unit();
    boolean found =
        where != null && design.samplingUnits().stream().anyMatch(p -> where.equals(p.unitId()));
    if (!found && faults.isEmpty()) {
      fault(row, desk == null ? LotRow.UNIT : LotRow.DESK, "not_in_sample");
    }
  }

  private Desk desk(LotRow row) {
    String code = row.cell(LotRow.DESK);
    if (code.isEmpty()) {
      return null;
    }
    Optional<Desk> desk = units.desk(new EraCode(Era.on(campaign.settings().boundaries()), code));
    if (desk.isEmpty()) {
      fault(row, LotRow.DESK, "unknown_desk", shown(code));
    }
    return desk.orElse(null);
  }

  private AdministrativeUnit unit(LotRow row) {
    String code = row.cell(LotRow.UNIT);
    if (code.isEmpty()) {
      return null;
    }
    var unit = units.tree().asOf(campaign.settings().boundaries()).byCode(code);
    if (unit.isEmpty()) {
      fault(row, LotRow.UNIT, "unknown_unit", shown(code));
    }
    return unit.orElse(null);
  }

  private String known(LotRow row, String column, Predicate<String> known, String otherwise) {
    String code = row.cell(column);
    if (code.isEmpty()) {
      return null;
    }
    if (!known.test(code)) {
      fault(row, column, otherwise, shown(code));
    }
    return code;
  }

  private boolean hasStratum(String code) {
    return design.strata().stream().map(Stratum::code).anyMatch(code::equals);
  }

  private boolean hasPlace(String code) {
    return design.samplingUnits().stream().map(SamplingUnit::code).anyMatch(code::equals);
  }

  private int count(LotRow row) {
    String text = row.cell(LotRow.COUNT).replaceAll("[.\\s\u00a0]", "");
    if (text.matches("\\d{1,7}") && Integer.parseInt(text) > 0) {
      return Integer.parseInt(text);
    }
    fault(row, LotRow.COUNT, "bad_count", shown(row.cell(LotRow.COUNT)));
    return 1;
  }

  private Double weight(LotRow row) {
    String text = row.cell(LotRow.WEIGHT).replace(',', '.');
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("\\d{1,9}(\\.\\d{1,12})?") && Double.parseDouble(text) > 0) {
      return Double.valueOf(text);
    }
    fault(row, LotRow.WEIGHT, "bad_weight", shown(text));
    return null;
  }

  private static String shown(String text) {
    return text.length() <= LONGEST_CODE ? text : text.substring(0, LONGEST_CODE) + "…";
  }

  private void fault(LotRow row, String column, String code, Object... args) {
    faults.add(new Fault(row.location().apply(column), code, "code.fault." + code, args));
  }
}
