package vn.sipas.frame;

import java.time.LocalDate;
import java.util.List;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Agency;
import vn.sipas.unit.AgencyKind;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.LegalShare;
import vn.sipas.unit.Lineage;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;

/** Two districts of an invented province with a commune of the same name each, and another one. */
public final class Places {

  public static final LocalDate BOUNDARIES = LocalDate.of(2025, 6, 30);

  private static final AdministrativeUnit PROVINCE =
      unit(1, Era.THREE_LEVEL, "99", UnitLevel.PROVINCE, "Tỉnh Thượng Lam", "Tỉnh", 0);
  private static final List<AdministrativeUnit> UNITS =
      List.of(
          PROVINCE,
          unit(2, Era.THREE_LEVEL, "991", UnitLevel.DISTRICT, "Huyện Ea Knôk", "Huyện", 1),
          unit(3, Era.THREE_LEVEL, "992", UnitLevel.DISTRICT, "Huyện Đắk Mol", "Huyện", 1),
          unit(4, Era.THREE_LEVEL, "99001", UnitLevel.COMMUNE, "Xã Tân Lập", "Xã", 2),
          unit(5, Era.THREE_LEVEL, "99004", UnitLevel.COMMUNE, "Xã Tân Lập", "Xã", 3),
          unit(6, Era.THREE_LEVEL, "99007", UnitLevel.COMMUNE, "Xã Đắk Búk", "Xã", 3),
          unit(7, Era.THREE_LEVEL, "98", UnitLevel.PROVINCE, "Tỉnh Khác", "Tỉnh", 0),
          unit(8, Era.THREE_LEVEL, "981", UnitLevel.DISTRICT, "Huyện Khác", "Huyện", 7),
          unit(9, Era.THREE_LEVEL, "00123", UnitLevel.COMMUNE, "Xã Nơi Khác", "Xã", 8),
          unit(10, Era.TWO_LEVEL, "99", UnitLevel.PROVINCE, "Tỉnh Thượng Lam", "Tỉnh", 0),
          unit(11, Era.TWO_LEVEL, "99301", UnitLevel.COMMUNE, "Xã Mới", "Xã", 10),
          unit(12, Era.TWO_LEVEL, "99304", UnitLevel.COMMUNE, "Xã Đắk Búk Mới", "Xã", 10),
          unit(13, Era.TWO_LEVEL, "99307", UnitLevel.COMMUNE, "Xã Tân Lập Mới", "Xã", 10));
  private static final List<Lineage> LINEAGE = List.of(whole(6, 12), whole(4, 13), whole(5, 13));

  private Places() {}

  private static AdministrativeUnit unit(
      int id, Era era, String code, UnitLevel level, String name, String type, int parent) {
    var key = new EraCode(era, code);
    return new AdministrativeUnit(id, key, level, name, type, parent, era.validity(), null);
  }

  private static Lineage whole(int old, int now) {
    return new Lineage(old, now, LegalShare.WHOLE, Era.TWO_LEVEL_FROM, "MẪU", "1");
  }

  public static UnitTree tree() {
    return new UnitTree(UNITS, LINEAGE);
  }

  /** Of the province alone. */
  static FramePlaces inProvince() {
    return places(PROVINCE);
  }

  static FramePlaces everywhere() {
    return places(null);
  }

  private static FramePlaces places(AdministrativeUnit scope) {
    var agency =
        new Agency(
            1,
            new EraCode(Era.THREE_LEVEL, "99.991"),
            "UBND huyện Ea Knôk",
            AgencyKind.values()[0],
            UnitLevel.DISTRICT,
            2);
    return new FramePlaces(tree(), List.of(agency), BOUNDARIES, scope);
  }
}
