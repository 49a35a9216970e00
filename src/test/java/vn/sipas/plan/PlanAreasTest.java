package vn.sipas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Fault;
import vn.sipas.unit.UnitLevel;

/** What is drawn from separately, in both eras. */
class PlanAreasTest {

  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate SINCE = LocalDate.of(2025, 12, 1);
  private static final Map<String, Long> OLD = Map.of("99001", 40L, "99004", 60L, "99007", 25L);
  private static final Map<String, Long> NEW = Map.of("99301", 100L, "99304", 25L);

  private static PlanAreas areas(LocalDate day, Map<String, Long> communes) {
    return new PlanAreas(PlanExamples.units(day), communes, null);
  }

  @Test
  void beforeJuly2025_areasAreDistricts() {
    var areas = areas(BEFORE, OLD);

    assertThat(areas.level()).isEqualTo(UnitLevel.DISTRICT);
    assertThat(areas.ofUnits()).extracting(PlanArea::code).containsExactly("992", "991");
    assertThat(areas.ofUnits()).extracting(PlanArea::size).containsExactly(25L, 100L);
    assertThat(areas.whole("x")).isEqualTo(new PlanArea("99", "Tỉnh Thượng Lam", OLD));
  }

  @Test
  void sinceJuly2025_areasAreCommunes() {
    var areas = areas(SINCE, NEW);

    assertThat(areas.level()).isEqualTo(UnitLevel.COMMUNE);
    assertThat(areas.ofUnits()).extracting(PlanArea::code).containsExactly("99304", "99301");
  }

  @Test
  void surveyOfADistrict_hasItsCommunesAsAreas() {
    var units = PlanExamples.units(BEFORE);
    var district = units.byCode("991").orElseThrow();
    var areas = new PlanAreas(units, Map.of("99001", 40L, "99004", 60L), district);

    assertThat(areas.level()).isEqualTo(UnitLevel.COMMUNE);
    assertThat(areas.ofUnits()).hasSize(2);
    assertThat(areas.whole("x").name()).isEqualTo("Huyện Ea Knôk");
  }

  @Test
  void proposedGroups_sinceJuly2025_areTheOldDistricts() {
    var areas = areas(SINCE, NEW);
    String proposed = areas.proposedGroups();
    List<Fault> faults = new ArrayList<>();
    List<PlanArea> groups = areas.ofGroups(proposed, faults);

    assertThat(proposed.lines())
        .containsExactly("Huyện Đắk Mol: 99304 Xã Ba", "Huyện Ea Knôk: 99301 Xã Một Hai");
    assertThat(faults).isEmpty();
    assertThat(groups).extracting(PlanArea::code).containsExactly("CUM-1", "CUM-2");
    assertThat(groups).extracting(PlanArea::name).containsExactly("Huyện Đắk Mol", "Huyện Ea Knôk");
    assertThat(groups.get(1).communes().keySet()).isEqualTo(Set.of("99301"));
  }

  @Test
  void groups_withFaults_tellAllOfThem() {
    List<Fault> faults = new ArrayList<>();
    areas(BEFORE, OLD).ofGroups("không có dấu\nA: 99001, 99999\nB: 99001\n\nC:", faults);

    assertThat(faults)
        .extracting(Fault::code)
        .containsExactly(
            "groups_line",
            "groups_unknown",
            "groups_twice",
            "groups_empty",
            "groups_empty",
            "groups_missing");
    assertThat(faults.get(5).args()[0]).isEqualTo(2);
  }

  @Test
  void unknownCommune_isAnAreaOfItsOwn() {
    assertThat(areas(SINCE, Map.of("99301", 5L, "77777", 2L)).ofUnits())
        .extracting(PlanArea::name)
        .contains("77777");
  }
}
