package vn.sipas.unit.loading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.unit.loading.ImportFile.AGENCIES;
import static vn.sipas.unit.loading.ImportFile.DESKS;
import static vn.sipas.unit.loading.ImportFile.LINEAGE;
import static vn.sipas.unit.loading.ImportFile.UNITS;
import static vn.sipas.unit.loading.ImportFile.UNITS_2025;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Messages;

class CheckedImportTest {

  private static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of(), Map.of());

  private static final String OLD_UNITS =
      """
      code,level,name,type,parent_code,valid_to
      99,1,Tỉnh Thượng Lam,Tỉnh,,2025-06-30
      991,2,Huyện Tân Khuê,Huyện,99,2025-06-30
      99001,3,Xã Yên Khuê,Xã,991,2025-06-30
      99004,3,Xã Phú Khuê,Xã,991,2025-06-30
      """;

  private static final String NEW_UNITS =
      """
      code,level,name,type,parent_code,valid_from
      99,1,Tỉnh Thượng Lam,Tỉnh,,2025-07-01
      99001,2,Xã Tân Khuê,Xã,99,2025-07-01
      99301,2,Xã Phú Khuê,Xã,99,2025-07-01
      """;

  private static final String LINES =
      """
      old_code,old_level,new_code,new_level,share,legal_share,resolution,clause,effective
      99,1,99,1,whole,whole,MẪU-01,,2025-07-01
      99001,3,99001,2,whole,whole,MẪU-02,1,2025-07-01
      99004,3,99001,2,part,part-area-and-population,MẪU-02,1,2025-07-01
      99004,3,99301,2,part,remainder,MẪU-02,2,2025-07-01
      """;

  private static final String BOARDS =
      """
      code,name,kind,level,unit_code,era
      H99.02,Sở Nội vụ,department,province,99,two_level
      """;

  private static final String COUNTERS =
      """
      code,name,kind,agency,unit,era,valid_from,valid_to
      TT-99,Trung tâm,provincial_centre,H99.02,99,two_level,2025-07-01,
      """;

  private final Map<ImportFile, byte[]> files = new EnumMap<>(ImportFile.class);

  CheckedImportTest() {
    with(UNITS, OLD_UNITS);
    with(UNITS_2025, NEW_UNITS);
    with(LINEAGE, LINES);
    with(AGENCIES, BOARDS);
    with(DESKS, COUNTERS);
  }

  @Test
  void aCorrectList_hasNoFault() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void byteOrderMarkAndWindowsLines_areRead() {
    with(UNITS, "\ufeff" + OLD_UNITS.replace("\n", "\r\n"));

    assertThat(faults()).isEmpty();
  }

  @Test
  void datesAsASpreadsheetWritesThem_areRead() {
    with(UNITS, OLD_UNITS.replace("2025-06-30", "30/6/2025"));

    assertThat(faults()).isEmpty();
  }

  @Test
  void everyFaultOfAFile_isToldAtOnce() {
    with(
        UNITS,
        """
        code,level,name,type,parent_code,valid_to
        99,1,Tỉnh Thượng Lam,Tỉnh,,2025-06-30
        991,2,Huyện Tân Khuê,Huyện,98,2025-06-30
        99001,3,Xã Yên Khuê,Xã,99,2025-06-30
        99001,3,Xã Yên Khuê,Xã,991,2025-06-30
        99004,4,Yên Khuê,Xã,991,30.6.2025
        99-!,3,,Xã,,2025-07-31
        99007,3,Xã Phú\u200b Khuê,Xã,991
        """);
    with(LINEAGE, LINES.replaceAll("(?m)^9900.*\n", ""));

    assertThat(faults())
        .containsExactly(
            "units.csv:3:parent_code unknown_parent",
            "units.csv:4:parent_code wrong_level",
            "units.csv:5:code duplicate_code",
            "units.csv:6:level bad_value",
            "units.csv:6:name name_without_type",
            "units.csv:6:valid_to bad_date",
            "units.csv:7:code bad_code",
            "units.csv:7:name missing_value",
            "units.csv:7:parent_code missing_value",
            "units.csv:8 row_length");
  }

  @Test
  void aFaultyRow_isNotAlsoUnknownElsewhere() {
    with(UNITS, OLD_UNITS.replace("Huyện,99,2025-06-30", "Huyện,99,tomorrow"));

    assertThat(faults()).containsExactly("units.csv:3:valid_to bad_date");
  }

  @Test
  void datesOfTheOtherEra_areRefused() {
    with(UNITS, OLD_UNITS.replace("Xã,991,2025-06-30", "Xã,991,2026-01-01"));
    with(UNITS_2025, NEW_UNITS.replace("Xã,99,2025-07-01", "Xã,99,2025-06-01"));

    assertThat(faults())
        .containsExactly(
            "units.csv:4:valid_to era_mismatch",
            "units.csv:5:valid_to era_mismatch",
            "units-2025.csv:3:valid_from era_mismatch",
            "units-2025.csv:4:valid_from era_mismatch");
  }

  @Test
  void datesOutsideTheParents_areRefused() {
    with(UNITS, OLD_UNITS.replace("Huyện,99,2025-06-30", "Huyện,99,2024-12-31"));

    assertThat(faults())
        .containsExactly(
            "units.csv:4:parent_code dates_outside_parent",
            "units.csv:5:parent_code dates_outside_parent");
  }

  @Test
  void reversedDates_areRefused() {
    with(DESKS, COUNTERS.replace("2025-07-01,", "2025-08-01,2025-07-15"));

    assertThat(faults()).containsExactly("desks.csv:2:valid_to dates_reversed");
  }

  @Test
  void lineage_isCheckedAgainstUnitsAndItself() {
    with(
        LINEAGE,
        """
        old_code,old_level,new_code,new_level,share,legal_share,resolution,clause,effective
        99001,3,99001,2,whole,whole,MẪU-02,1,2025-07-01
        99001,3,99301,2,part,remainder,MẪU-02,1,2025-07-01
        99004,3,99301,2,whole,remainder,MẪU-02,2,2025-07-01
        99010,3,99011,2,whole,whole,MẪU-02,2,2025-07-01
        99004,3,99301,2,whole,whole,MẪU-02,2,2025-07-01
        99004,3,99301,2,whole,whole,MẪU-02,2,2025-07-01
        """);

    assertThat(faults())
        .containsExactly(
            "lineage.csv:2:share whole_and_more",
            "lineage.csv:3:share whole_and_more",
            "lineage.csv:4:share share_contradiction",
            "lineage.csv:5:old_code unknown_unit",
            "lineage.csv:5:new_code unknown_unit",
            "lineage.csv:7:new_code duplicate_edge");
  }

  @Test
  void lineageDates_mustMeetThoseOfTheUnits() {
    with(
        UNITS_2025,
        NEW_UNITS.replace("code,level", "valid_to,code,level").replaceAll("(?m)^99", ",99")
            + "2026-06-30,99304,2,Xã Cũ,Xã,99,2025-07-01\n"
            + ",99307,2,Xã Sau,Xã,99,2026-09-01\n");
    with(
        LINEAGE,
        """
        old_code,old_level,new_code,new_level,share,legal_share,resolution,clause,effective
        99304,2,99301,2,whole,whole,MẪU-03,1,2026-09-01
        99001,2,99301,2,whole,whole,MẪU-03,2,2026-09-01
        99301,2,99307,2,part,remainder,MẪU-03,3,2026-08-01
        99307,2,99001,2,part,remainder,MẪU-03,4,2026-09-01
        """);

    assertThat(faults())
        .containsExactly(
            "lineage.csv:2:effective dates_gap",
            "lineage.csv:3:effective dates_overlap",
            "lineage.csv:4:effective successor_not_valid",
            "lineage.csv:5:effective dates_reversed");
  }

  @Test
  void lineageBackToItself_isRefused() {
    with(
        LINEAGE,
        """
        old_code,old_level,new_code,new_level,share,legal_share,resolution,clause,effective
        99001,2,99001,2,part,remainder,MẪU-03,1,2026-09-01
        """);

    assertThat(faults()).containsExactly("lineage.csv:2:new_code cycle");
  }

  @Test
  void wrongLevelInLineage_isRefused() {
    with(LINEAGE, LINES.replace("99001,3,99001,2,whole", "99001,2,99001,2,whole"));

    assertThat(faults()).containsExactly("lineage.csv:3:old_level wrong_level");
  }

  @Test
  void agenciesAndDesks_nameKnownUnits() {
    with(
        AGENCIES,
        BOARDS
            + "H99.03,Sở Tài chính,office,province,99,two_level\n"
            + "H99.04,UBND,peoples_committee,commune,99,two_level\n"
            + "H99.05,UBND,peoples_committee,commune,99991,two_level\n"
            + "H99.02,Sở Nội vụ,department,province,99,third\n");
    with(
        DESKS,
        COUNTERS
            + "TT-1,Điểm,service_point,H99.03,99001,two_level,2025-07-01,\n"
            + "TT-1,Điểm,service_point,H00,99001,two_level,2025-07-01,\n");

    assertThat(faults())
        .containsExactly(
            "agencies.csv:3:kind bad_value",
            "agencies.csv:4:level wrong_level",
            "agencies.csv:5:unit_code unknown_unit",
            "agencies.csv:6:era bad_value",
            "desks.csv:4:code duplicate_code",
            "desks.csv:4:agency unknown_agency");
  }

  @Test
  void filesThatCannotBeRead_areNamed() {
    files.clear();
    files.put(UNITS, OLD_UNITS.replace("Huyện", "Huyen").getBytes(UTF_16LE));
    files.put(UNITS_2025, "code,level\n\u00e9".getBytes(ISO_8859_1));
    with(LINEAGE, LINES.replace(",", ";"));
    with(AGENCIES, "");
    with(DESKS, COUNTERS + "\"never closed");

    assertThat(faults())
        .contains("units-2025.csv not_utf8", "agencies.csv empty_file")
        .contains("lineage.csv:1:old_code missing_column")
        .anyMatch(fault -> fault.startsWith("units.csv"))
        .anyMatch(fault -> fault.startsWith("desks.csv"));
  }

  @Test
  void everyFault_hasItsMessageInBothLanguages() {
    List<String> codes =
        List.of(
            ("bad_code bad_date bad_value cycle dates_gap dates_outside_parent"
                    + " dates_overlap dates_reversed duplicate_code duplicate_edge empty_file"
                    + " era_mismatch invisible_character level_changed missing_column missing_value"
                    + " name_without_type not_utf8 province_with_parent row_length"
                    + " share_contradiction successor_not_valid too_long unknown_agency"
                    + " unknown_parent unknown_unit unreadable whole_and_more wrong_level")
                .split(" "));

    for (String language : List.of("vi", "en")) {
      assertThat(codes)
          .allMatch(code -> Messages.find(new Locale(language), "unit.fault." + code).isPresent());
    }
  }

  private void with(ImportFile file, String content) {
    files.put(file, content.getBytes(UTF_8));
  }

  private List<String> faults() {
    return CheckedImport.of(files, NOTHING).report().faults().stream()
        .map(fault -> fault.toFault().location() + " " + fault.code())
        .toList();
  }
}
