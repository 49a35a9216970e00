package vn.sipas.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.LegalShare;
import vn.sipas.unit.Lineage;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;
import vn.sipas.unit.UnitsAsOf;

/** Settings, areas and a province for tests of plans. */
final class PlanExamples {

  private PlanExamples() {}

  /** Everybody answers, answers of a commune are hardly alike, weights are equal. */
  static PlanSettings settings() {
    return new PlanSettings(
        1, null, "units", "", true, 0.8, 0.03, 0.07, 0.85, 0.9, 0.02, 0.8, 1, 1, 0.05, 0, 900_000,
        60_000, null, 6, "margin", false, null, "power", 0.5, 0, null);
  }

  static PlanSettings with(Map<String, String> changed) {
    var reader = new PlanReader(changed, settings(), 1);
    PlanSettings settings = reader.read(Set.of(1), Set.of("before"));
    if (!reader.faults().isEmpty()) {
      throw new IllegalArgumentException(reader.faults().toString());
    }
    return settings;
  }

  /** An area of communes of the same size. */
  static PlanArea area(String code, int communes, long each) {
    Map<String, Long> sizes = new TreeMap<>();
    for (int i = 0; i < communes; i++) {
      sizes.put(code + "-" + i, each);
    }
    return new PlanArea(code, "Huyện " + code, sizes);
  }

  static PlanTable table(PlanSettings settings, EarlierFigures earlier, PlanArea... areas) {
    Map<String, Long> all = new TreeMap<>();
    for (PlanArea area : areas) {
      all.putAll(area.communes());
    }
    return new PlanArithmetic(
            "dossier", new PlanArea("99", "Tỉnh", all), List.of(areas), earlier, settings)
        .table();
  }

  /**
   * A province of two districts, of two communes and of one; since July 2025 one commune of each.
   */
  static UnitsAsOf units(LocalDate day) {
    List<AdministrativeUnit> units = new ArrayList<>();
    units.add(unit(1, Era.THREE_LEVEL, "99", UnitLevel.PROVINCE, "Tỉnh Thượng Lam", "Tỉnh", 0));
    units.add(unit(2, Era.THREE_LEVEL, "991", UnitLevel.DISTRICT, "Huyện Ea Knôk", "Huyện", 1));
    units.add(unit(3, Era.THREE_LEVEL, "992", UnitLevel.DISTRICT, "Huyện Đắk Mol", "Huyện", 1));
    units.add(unit(4, Era.THREE_LEVEL, "99001", UnitLevel.COMMUNE, "Xã Một", "Xã", 2));
    units.add(unit(5, Era.THREE_LEVEL, "99004", UnitLevel.COMMUNE, "Xã Hai", "Xã", 2));
    units.add(unit(6, Era.THREE_LEVEL, "99007", UnitLevel.COMMUNE, "Xã Ba", "Xã", 3));
    units.add(unit(10, Era.TWO_LEVEL, "99", UnitLevel.PROVINCE, "Tỉnh Thượng Lam", "Tỉnh", 0));
    units.add(unit(11, Era.TWO_LEVEL, "99301", UnitLevel.COMMUNE, "Xã Một Hai", "Xã", 10));
    units.add(unit(12, Era.TWO_LEVEL, "99304", UnitLevel.COMMUNE, "Xã Ba", "Xã", 10));
    List<Lineage> edges = List.of(whole(4, 11), whole(5, 11), whole(6, 12));
    return new UnitTree(units, edges).asOf(day);
  }

  private static Lineage whole(int from, int to) {
    return new Lineage(from, to, LegalShare.WHOLE, Era.TWO_LEVEL_FROM, "1661/NQ", "1");
  }

  private static AdministrativeUnit unit(
      int id, Era era, String code, UnitLevel level, String name, String type, int parent) {
    var key = new EraCode(era, code);
    return new AdministrativeUnit(id, key, level, name, type, parent, era.validity(), null);
  }
}
