package vn.sipas.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;

class WithinTest {

  private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
  private static final LocalDate NEW = LocalDate.of(2025, 7, 1);
  private static final UnitTree TREE =
      new UnitTree(
          List.of(
              unit(1, Era.THREE_LEVEL, "99", UnitLevel.PROVINCE, 0),
              unit(2, Era.THREE_LEVEL, "991", UnitLevel.DISTRICT, 1),
              unit(3, Era.THREE_LEVEL, "992", UnitLevel.DISTRICT, 1),
              unit(4, Era.THREE_LEVEL, "99001", UnitLevel.COMMUNE, 2),
              unit(5, Era.THREE_LEVEL, "99002", UnitLevel.COMMUNE, 3),
              unit(6, Era.TWO_LEVEL, "99", UnitLevel.PROVINCE, 0),
              unit(7, Era.TWO_LEVEL, "99001", UnitLevel.COMMUNE, 6)),
          List.of());

  @Test
  void district_holdsItsCommunesOnly() {
    Within within = Within.of("district:991", TREE, OLD).orElseThrow();

    assertThat(within.holds("99001")).isTrue();
    assertThat(within.holds("99002")).isFalse();
    assertThat(within.holds(null)).as("unknown place").isFalse();
    assertThat(within.holds("three_level/99001")).isTrue();
    assertThat(within.holds("two_level/99001")).as("same code, other era").isFalse();
  }

  @Test
  void unit_narrowsPlacesBelowItOnly() {
    Within within = Within.of("district:991", TREE, OLD).orElseThrow();

    assertThat(within.narrows(List.of("sex", "commune"))).contains("commune");
    assertThat(within.narrows(List.of("district"))).isEmpty();
    assertThat(within.narrows(List.of("channel"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "991", "district", "district:", "district:99", "commune:991", "x:991"})
  void whatIsNoUnit_isEmpty(String text) {
    assertThat(Within.of(text, TREE, OLD)).isEmpty();
  }

  @Test
  void district_afterItsLevelEnded_isNoUnit() {
    assertThat(Within.of("district:991", TREE, NEW)).isEmpty();
    assertThat(Within.of("province:99", TREE, NEW)).isPresent();
  }

  private static AdministrativeUnit unit(
      int id, Era era, String code, UnitLevel level, int parent) {
    return new AdministrativeUnit(
        id, new EraCode(era, code), level, "Nơi " + id, "Nơi", parent, era.validity(), null);
  }
}
