package vn.sipas.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.unit.LegalShare.PART_AREA_AND_POPULATION;
import static vn.sipas.unit.LegalShare.REMAINDER;
import static vn.sipas.unit.LegalShare.WHOLE;
import static vn.sipas.unit.UnitLevel.COMMUNE;
import static vn.sipas.unit.UnitLevel.DISTRICT;
import static vn.sipas.unit.UnitLevel.PROVINCE;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which changes of the list bear on where a commune's people are counted. */
class BelongingTest {

  private final ProvinceOfTest given = new ProvinceOfTest();
  private final int oldProvince = given.old(PROVINCE, "99", 0);
  private final int district = given.old(DISTRICT, "991", oldProvince);
  private final int otherDistrict = given.old(DISTRICT, "992", oldProvince);
  private final int a = given.old(COMMUNE, "99001", district);
  private final int b = given.old(COMMUNE, "99004", otherDistrict);
  private final int c = given.old(COMMUNE, "99007", otherDistrict);
  private final int province = given.now(PROVINCE, "99", 0);
  private final int x = given.now(COMMUNE, "99001", province);
  private final int y = given.now(COMMUNE, "99301", province);

  @Test
  void wayOfItsPeople_countsWithAllWhoShareIt() {
    given.passes(a, WHOLE, x);
    Collection<String> alone = of(a);

    given.passes(b, WHOLE, x);

    assertThat(of(a))
        .containsAll(alone)
        .contains(
            "lineage|three_level/99004|two_level/99001|whole|2025-07-01",
            "unit|three_level/99004|commune|three_level/992|null 2025-07-01",
            "unit|three_level/992|district|three_level/99|null 2025-07-01",
            "unit|two_level/99|province||2025-07-01 null")
        .hasSize(9)
        .isEqualTo(of(x));
  }

  @Test
  void anotherShare_isAnotherBelonging() {
    given.passes(a, PART_AREA_AND_POPULATION, x);
    given.passes(b, WHOLE, x);
    Collection<String> before = of(b);

    given.passes(a, REMAINDER, y);

    assertThat(of(b)).isNotEqualTo(before);
  }

  @Test
  void communesThatShareNobody_doNotCount() {
    given.passes(a, WHOLE, x);
    Collection<String> before = of(a);

    given.passes(b, WHOLE, y).passes(c, WHOLE, y);

    assertThat(of(a)).isEqualTo(before);
  }

  private Collection<String> of(int unit) {
    return new Belonging(given.tree()).of(List.of(unit));
  }
}
