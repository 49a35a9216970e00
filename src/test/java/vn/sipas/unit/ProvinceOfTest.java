package vn.sipas.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A small tree put together by hand: "3" is a unit of three levels, "2" of two. */
final class ProvinceOfTest {

  private final List<AdministrativeUnit> units = new ArrayList<>();
  private final List<Lineage> edges = new ArrayList<>();

  int old(UnitLevel level, String code, int parent) {
    return add(Era.THREE_LEVEL, level, code, parent);
  }

  int now(UnitLevel level, String code, int parent) {
    return add(Era.TWO_LEVEL, level, code, parent);
  }

  private int add(Era era, UnitLevel level, String code, int parent) {
    int id = units.size() + 1;
    units.add(
        new AdministrativeUnit(
            id, new EraCode(era, code), level, "Xã " + code, "Xã", parent, era.validity(), null));
    return id;
  }

  ProvinceOfTest passes(int old, LegalShare share, int successor) {
    edges.add(new Lineage(old, successor, share, LocalDate.of(2025, 7, 1), "MẪU", "1"));
    return this;
  }

  UnitTree tree() {
    return new UnitTree(units, edges);
  }
}
