package vn.sipas.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.unit.LegalShare.PART_AREA_AND_POPULATION;
import static vn.sipas.unit.LegalShare.REMAINDER;
import static vn.sipas.unit.LegalShare.WHOLE;
import static vn.sipas.unit.UnitLevel.COMMUNE;
import static vn.sipas.unit.UnitLevel.DISTRICT;
import static vn.sipas.unit.UnitLevel.PROVINCE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.unit.RegisterCommunes.Found;

/** A register of 2025 with codes of both eras, read on either boundaries. */
class RegisterCommunesTest {

  private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
  private static final LocalDate NEW = LocalDate.of(2025, 7, 1);
  private static final LocalDate MARCH = LocalDate.of(2025, 3, 5);
  private static final LocalDate AUGUST = LocalDate.of(2025, 8, 5);

  private final ProvinceOfTest given = new ProvinceOfTest();
  private final int oldProvince = given.old(PROVINCE, "99", 0);
  private final int district = given.old(DISTRICT, "991", oldProvince);
  private final int otherDistrict = given.old(DISTRICT, "992", oldProvince);
  private final int a = given.old(COMMUNE, "99001", district);
  private final int b = given.old(COMMUNE, "99004", district);
  private final int split = given.old(COMMUNE, "99007", district);
  private final int renamed = given.old(COMMUNE, "99010", otherDistrict);
  private final int moved = given.old(COMMUNE, "99013", otherDistrict);
  private final int lost = given.old(COMMUNE, "99016", otherDistrict);
  private final int province = given.now(PROVINCE, "99", 0);
  private final int x = given.now(COMMUNE, "99001", province);
  private final int y = given.now(COMMUNE, "99007", province);
  private final int z = given.now(COMMUNE, "99301", province);
  private final int reused = given.now(COMMUNE, "99013", province);
  private final int otherProvince = given.now(PROVINCE, "98", 0);
  private final int elsewhere = given.now(COMMUNE, "98001", otherProvince);
  private final int oldElsewhere = given.old(COMMUNE, "98004", given.old(PROVINCE, "98", 0));

  /**
   * a and b joined into x, which has a's code; split went to y, which has its code, and to x;
   * renamed became z; moved went into x as well, and its code to another one.
   */
  private final UnitTree tree =
      given
          .passes(a, WHOLE, x)
          .passes(b, WHOLE, x)
          .passes(split, PART_AREA_AND_POPULATION, x)
          .passes(split, REMAINDER, y)
          .passes(renamed, WHOLE, z)
          .passes(moved, WHOLE, x)
          .passes(oldElsewhere, WHOLE, elsewhere)
          .tree();

  private final RegisterCommunes now = new RegisterCommunes(tree, NEW, tree.unit(province));
  private final RegisterCommunes before = new RegisterCommunes(tree, OLD, tree.unit(oldProvince));

  @Test
  void oldCode_withOneSuccessor_isTakenAsIt() {
    assertThat(now.find("99004", "", null)).isEqualTo(carried(b, x));
    assertThat(now.find("99004", "", MARCH)).isEqualTo(carried(b, x));
    assertThat(now.find("99004", "", AUGUST)).as("written late").isEqualTo(carried(b, x));
    assertThat(now.find("Xã 99010", "992", null)).as("by name").isEqualTo(carried(renamed, z));
  }

  @Test
  void newCode_goesBackOnlyToTheOneItAllCameFrom() {
    assertThat(before.find("99301", "", AUGUST)).isEqualTo(carried(z, renamed));
    assertThat(before.find("99301", "992", AUGUST)).isEqualTo(carried(z, renamed));
    assertThat(before.find("99001", "", AUGUST)).isEqualTo(split(x, a, b, split, moved));
    assertThat(before.find("99007", "", AUGUST)).as("a part of one").isEqualTo(split(y, split));
  }

  @Test
  void codeOfSplitCommune_namesItsCandidates() {
    assertThat(now.find("99007", "", MARCH)).isEqualTo(split(split, x, y));
    assertThat(now.find("three_level/99007", "", AUGUST)).isEqualTo(split(split, x, y));
  }

  @Test
  void codeOfBothEras_isMeantAsOnItsDay() {
    assertThat(now.find("99007", "", AUGUST)).isEqualTo(plain(y));
    assertThat(now.find("99007", "", null)).as("no day").isEqualTo(plain(y));
    assertThat(now.find("99001", "", MARCH)).as("the same either way").isEqualTo(plain(x));
    assertThat(now.find("99013", "", MARCH)).isEqualTo(carried(moved, x));
    assertThat(now.find("99013", "", AUGUST)).isEqualTo(plain(reused));
    assertThat(before.find("99001", "", MARCH)).isEqualTo(plain(a));
    assertThat(before.find("99001", "", null)).isEqualTo(plain(a));
  }

  @Test
  void codeWithItsEra_isOfNoOther() {
    assertThat(now.find("two_level/99007", "", MARCH)).isEqualTo(plain(y));
    assertThat(now.find("three_level/99013", "", AUGUST)).isEqualTo(carried(moved, x));
    assertThat(now.find("two_level/99004", "", MARCH).commune()).isNull();
  }

  @Test
  void whatLeadsNowhereOrOutside_isToldAsBefore() {
    assertThat(now.find("99016", "", MARCH).fault()).isEqualTo("commune_other_era");
    assertThat(now.find("98004", "", MARCH).fault()).isEqualTo("commune_other_era");
    assertThat(now.find("98001", "", MARCH).fault()).isEqualTo("commune_outside");
    assertThat(now.find("12345", "", MARCH).fault()).isEqualTo("commune_unknown");
    assertThat(before.find("Xã 99301", "991", AUGUST).fault())
        .as("the district says otherwise")
        .isEqualTo("commune_other_era");
  }

  private Found plain(int unit) {
    return new Found(tree.unit(unit), null, null, List.of());
  }

  private Found carried(int from, int to) {
    return new Found(tree.unit(to), tree.unit(from), null, List.of());
  }

  private Found split(int from, int... candidates) {
    List<AdministrativeUnit> units =
        java.util.Arrays.stream(candidates).mapToObj(tree::unit).toList();
    return new Found(null, tree.unit(from), "commune_split", units);
  }
}
