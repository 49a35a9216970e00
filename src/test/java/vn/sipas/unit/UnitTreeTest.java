package vn.sipas.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.unit.LegalShare.PART_AREA_AND_POPULATION;
import static vn.sipas.unit.LegalShare.PART_AREA_ONLY;
import static vn.sipas.unit.LegalShare.PART_AREA_WHOLE_POPULATION;
import static vn.sipas.unit.LegalShare.REMAINDER;
import static vn.sipas.unit.LegalShare.WHOLE;
import static vn.sipas.unit.UnitLevel.COMMUNE;
import static vn.sipas.unit.UnitLevel.DISTRICT;
import static vn.sipas.unit.UnitLevel.PROVINCE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.unit.Carried.Moved;
import vn.sipas.unit.Carried.Nowhere;
import vn.sipas.unit.Carried.Same;
import vn.sipas.unit.Carried.Split;

class UnitTreeTest {

  private static final LocalDate LAST_OLD_DAY = LocalDate.of(2025, 6, 30);
  private static final LocalDate FIRST_NEW_DAY = LocalDate.of(2025, 7, 1);

  private final ProvinceOfTest given = new ProvinceOfTest();
  private final int oldProvince = given.old(PROVINCE, "99", 0);
  private final int district = given.old(DISTRICT, "991", oldProvince);
  private final int otherDistrict = given.old(DISTRICT, "992", oldProvince);
  private final int a = given.old(COMMUNE, "99001", district);
  private final int b = given.old(COMMUNE, "99004", district);
  private final int c = given.old(COMMUNE, "99007", otherDistrict);
  private final int province = given.now(PROVINCE, "99", 0);
  private final int x = given.now(COMMUNE, "99001", province);
  private final int y = given.now(COMMUNE, "99301", province);

  @Test
  void carry_onItsOwnDays_isTheSame() {
    UnitTree tree = given.tree();

    assertThat(tree.carry(tree.unit(a), LAST_OLD_DAY)).isEqualTo(new Same(tree.unit(a)));
    assertThat(tree.carry(tree.unit(x), FIRST_NEW_DAY)).isEqualTo(new Same(tree.unit(x)));
  }

  @Test
  void carry_mergedCommunes_goForwardButNotBack() {
    UnitTree tree = given.passes(a, WHOLE, x).passes(b, WHOLE, x).tree();

    assertThat(tree.carry(tree.unit(b), FIRST_NEW_DAY)).isEqualTo(new Moved(tree.unit(x)));
    assertThat(tree.carry(tree.unit(x), LAST_OLD_DAY))
        .isEqualTo(new Split(List.of(tree.unit(a), tree.unit(b))));
  }

  @Test
  void carry_renamedCommune_goesBothWays() {
    UnitTree tree = given.passes(a, WHOLE, y).tree();

    assertThat(tree.carry(tree.unit(a), FIRST_NEW_DAY)).isEqualTo(new Moved(tree.unit(y)));
    assertThat(tree.carry(tree.unit(y), LAST_OLD_DAY)).isEqualTo(new Moved(tree.unit(a)));
  }

  @Test
  void carry_splitCommune_namesNoSingleUnit() {
    UnitTree tree = given.passes(a, PART_AREA_AND_POPULATION, x).passes(a, REMAINDER, y).tree();

    assertThat(tree.carry(tree.unit(a), FIRST_NEW_DAY))
        .isEqualTo(new Split(List.of(tree.unit(x), tree.unit(y))));
  }

  @Test
  void carry_backToASplitCommune_isNotTheSamePeople() {
    UnitTree tree = given.passes(a, PART_AREA_AND_POPULATION, x).passes(a, REMAINDER, y).tree();

    assertThat(tree.carry(tree.unit(x), LAST_OLD_DAY)).isEqualTo(new Split(List.of(tree.unit(a))));
  }

  @Test
  void carry_uninhabitedStrip_movesNobody() {
    UnitTree tree = given.passes(a, PART_AREA_ONLY, x).passes(a, REMAINDER, y).tree();

    assertThat(tree.carry(tree.unit(a), FIRST_NEW_DAY)).isEqualTo(new Moved(tree.unit(y)));
    assertThat(tree.carry(tree.unit(y), LAST_OLD_DAY)).isEqualTo(new Moved(tree.unit(a)));
    assertThat(tree.carry(tree.unit(x), LAST_OLD_DAY)).isEqualTo(new Nowhere());
  }

  @Test
  void carry_wholePopulationWithPartOfTheLand_movesEverybody() {
    UnitTree tree = given.passes(a, PART_AREA_WHOLE_POPULATION, x).passes(a, REMAINDER, y).tree();

    assertThat(tree.carry(tree.unit(a), FIRST_NEW_DAY)).isEqualTo(new Moved(tree.unit(x)));
  }

  @Test
  void carry_district_hasNoSuccessor() {
    UnitTree tree = given.passes(a, WHOLE, x).tree();

    assertThat(tree.carry(tree.unit(district), FIRST_NEW_DAY)).isEqualTo(new Nowhere());
  }

  @Test
  void carryTo_communeJoinedWithinOneDistrict_belongsToThatDistrict() {
    UnitTree tree = given.passes(a, WHOLE, x).passes(b, WHOLE, x).tree();

    assertThat(tree.carryTo(tree.unit(x), DISTRICT, LAST_OLD_DAY))
        .isEqualTo(new Moved(tree.unit(district)));
  }

  @Test
  void carryTo_communeJoinedAcrossDistricts_belongsToNoSingleOne() {
    UnitTree tree = given.passes(a, WHOLE, x).passes(c, WHOLE, x).tree();

    assertThat(tree.carryTo(tree.unit(x), DISTRICT, LAST_OLD_DAY))
        .isEqualTo(new Split(List.of(tree.unit(district), tree.unit(otherDistrict))));
    assertThat(tree.carryTo(tree.unit(x), PROVINCE, LAST_OLD_DAY))
        .isEqualTo(new Moved(tree.unit(oldProvince)));
  }

  @Test
  void carryTo_ownDays_isTheAncestor() {
    UnitTree tree = given.tree();

    assertThat(tree.carryTo(tree.unit(a), DISTRICT, LAST_OLD_DAY))
        .isEqualTo(new Moved(tree.unit(district)));
    assertThat(tree.carryTo(tree.unit(x), DISTRICT, FIRST_NEW_DAY)).isEqualTo(new Nowhere());
  }

  @Test
  void code_inAnotherEra_isAnotherUnit() {
    UnitTree tree = given.tree();

    assertThat(tree.asOf(LAST_OLD_DAY).byCode("99001")).contains(tree.unit(a));
    assertThat(tree.asOf(FIRST_NEW_DAY).byCode("99001")).contains(tree.unit(x));
    assertThat(tree.asOf(FIRST_NEW_DAY).byCode("99004")).isEmpty();
  }

  @Test
  void scope_ofADistrict_takesNewCommunesWithNoOtherPeople() {
    UnitTree tree =
        given
            .passes(a, WHOLE, x)
            .passes(b, REMAINDER, x)
            .passes(b, PART_AREA_AND_POPULATION, y)
            .passes(c, WHOLE, y)
            .tree();

    assertThat(tree.scope(tree.unit(district))).containsExactlyInAnyOrder(district, a, b, x);
    assertThat(tree.scope(tree.unit(otherDistrict))).containsExactlyInAnyOrder(otherDistrict, c);
    assertThat(tree.scope(tree.unit(y))).containsExactlyInAnyOrder(y, c, otherDistrict);
  }
}
