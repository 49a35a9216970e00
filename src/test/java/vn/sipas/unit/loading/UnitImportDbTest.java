package vn.sipas.unit.loading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Carried;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;
import vn.sipas.unit.Units;

@QuarkusTest
class UnitImportDbTest {

  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

  @Inject UnitImport imports;
  @Inject SampleProvince sample;
  @Inject Units units;
  @Inject DataSource database;

  // Also afterwards: other tests rely on the sample as it is shipped.
  @BeforeEach
  @AfterEach
  void loadSample() {
    sample.load();
  }

  @Test
  void sample_isThereInBothEras() {
    UnitTree tree = units.tree();

    AdministrativeUnit ward = old("99034");
    assertThat(tree.label(ward)).isEqualTo("Phường Quang Khuê, Thị xã Lam Khê, Tỉnh Thượng Lam");
    assertThat(tree.isSample(ward)).isTrue();
    assertThat(tree.asOf(BEFORE).subtree(old("99"))).hasSize(79);
    assertThat(tree.asOf(AFTER).subtree(now("99"))).hasSize(27);
  }

  @Test
  void lettersOfTheHighlands_surviveTheDatabase() {
    assertThat(units.tree().all())
        .extracting(AdministrativeUnit::name)
        .contains(
            "Xã Ƀuôn Ŭt", "Xã Ea Sư̆k", "Xã Ea Ngô̆k", "Xã Čư Êlang", "Xã Ea Ñŭk", "Xã Ea Hlĕ");
  }

  /** For reports made with SQL alone. It puts ƀ last, so lists for people are sorted in Java. */
  @Test
  void database_sortsByTheVietnameseAlphabet() throws SQLException {
    List<String> names = new ArrayList<>();
    String sql =
        """
        select bare from (
          select substr(name, char_length(type) + 2) collate utf8mb4_vietnamese_ci as bare
          from administrative_unit where era = 'two_level' and level = 3) as communes
        order by bare
        """;
    try (var connection = database.getConnection();
        var rows = connection.prepareStatement(sql).executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }

    assertThat(names)
        .containsSubsequence(
            "Bãi Ngà", "Bến Ngà", "Bu Srê", "Čư Mlŏ", "Đắk Yŏng", "Đồng Sậy", "Ea Knôk")
        .containsSubsequence("Hiệp Khuê", "Hòa Lĩnh", "Hồ Sim", "Khánh Lam");
  }

  @Test
  void sample_carriesAcrossItsMergers() {
    UnitTree tree = units.tree();

    assertThat(tree.carry(old("99001"), AFTER)).isEqualTo(new Carried.Moved(now("99001")));
    assertThat(tree.carry(old("99016"), AFTER))
        .isEqualTo(new Carried.Split(List.of(now("99010"), now("99022"))));
    assertThat(tree.carryTo(now("99001"), UnitLevel.DISTRICT, BEFORE))
        .isEqualTo(new Carried.Moved(old("991")));
    assertThat(tree.scope(now("99"))).isEqualTo(tree.scope(old("99"))).hasSize(79 + 27);
  }

  @Test
  void sameFilesAgain_changeNothing() {
    Map<EraCode, Integer> before = ids();

    ImportReport again = imports.apply(SampleProvince.files());

    assertThat(again.faultless()).isTrue();
    assertThat(again.changesNothing()).isTrue();
    assertThat(ids()).isEqualTo(before);
  }

  @Test
  void newName_isTakenOverAndKeepsTheId() {
    int id = now("99136").id();

    ImportReport report = imports.apply(sampleUnits2025("Xã Ea Knôk,", "Xã Ea Knŏk,"));

    assertThat(report.tallies().get(ImportFile.UNITS_2025)).isEqualTo(new Tally(27, 0, 1, 0));
    assertThat(now("99136"))
        .extracting(AdministrativeUnit::id, AdministrativeUnit::name)
        .containsExactly(id, "Xã Ea Knŏk");
  }

  @Test
  void oneFault_changesNothingAtAll() {
    ImportReport report = imports.apply(sampleUnits2025("Xã Ea Knôk,Xã,99,", "Xã Ea Knŏk,Xã,98,"));

    assertThat(report.faults()).extracting(ImportFault::code).containsExactly("unknown_parent");
    assertThat(now("99136").name()).isEqualTo("Xã Ea Knôk");
  }

  @Test
  void dryRun_tellsWhatWouldChangeAndDoesNot() {
    ImportReport report = imports.dryRun(sampleUnits2025("Xã Ea Knôk,", "Xã Ea Knŏk,"));

    assertThat(report.tallies().get(ImportFile.UNITS_2025).changed()).isEqualTo(1);
    assertThat(now("99136").name()).isEqualTo("Xã Ea Knôk");
  }

  @Test
  void edgeNoLongerInTheFile_isTakenAway() {
    String lineage = text(ImportFile.LINEAGE);
    String heading = lineage.substring(0, lineage.indexOf('\n') + 1);
    String corrected =
        heading
            + lineage
                .lines()
                .filter(line -> line.startsWith("99016,"))
                .findFirst()
                .orElseThrow()
                .replace("part,part-area-and-population", "whole,whole");

    ImportReport report =
        imports.apply(Map.of(ImportFile.LINEAGE, (corrected + "\n").getBytes(UTF_8)));

    assertThat(report.tallies().get(ImportFile.LINEAGE)).isEqualTo(new Tally(1, 0, 1, 1));
    assertThat(units.tree().carry(old("99016"), AFTER)).isEqualTo(new Carried.Moved(now("99010")));
  }

  @Test
  void desk_knowsItsWordsItsAgencyAndItsUnit() {
    Desk desk = units.desk(new EraCode(Era.TWO_LEVEL, "TT-99301")).orElseThrow();

    assertThat(desk.kind().words(Locale.forLanguageTag("vi")))
        .isEqualTo("Trung tâm Phục vụ hành chính công");
    assertThat(units.agency(desk.agency()).orElseThrow().name())
        .isEqualTo("Ủy ban nhân dân phường Lam Khê");
    assertThat(units.tree().unit(desk.unit()).name()).isEqualTo("Phường Lam Khê");
  }

  private AdministrativeUnit old(String code) {
    return units.tree().find(new EraCode(Era.THREE_LEVEL, code)).orElseThrow();
  }

  private AdministrativeUnit now(String code) {
    return units.tree().find(new EraCode(Era.TWO_LEVEL, code)).orElseThrow();
  }

  private Map<EraCode, Integer> ids() {
    return units.tree().all().stream()
        .collect(Collectors.toMap(AdministrativeUnit::key, AdministrativeUnit::id));
  }

  private static Map<ImportFile, byte[]> sampleUnits2025(String from, String to) {
    String changed = text(ImportFile.UNITS_2025).replace(from, to);
    return Map.of(ImportFile.UNITS_2025, changed.getBytes(UTF_8));
  }

  private static String text(ImportFile file) {
    return new String(SampleProvince.files().get(file), UTF_8);
  }
}
