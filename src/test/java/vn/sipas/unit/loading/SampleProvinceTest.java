package vn.sipas.unit.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sipas.unit.LegalShare;
import vn.sipas.unit.UnitLevel;

class SampleProvinceTest {

  private static final Path OFFICIAL = Path.of("../shared/data");
  private static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of(), Map.of());

  private final CheckedImport sample = CheckedImport.of(SampleProvince.files(), NOTHING);

  @Test
  void files_haveNoFault() {
    assertThat(sample.report().faults()).isEmpty();
  }

  @Test
  void units_areOneProvinceWithDistrictsBeforeAndCommunesAfter() {
    assertThat(count(UnitLevel.PROVINCE)).isEqualTo(2);
    assertThat(count(UnitLevel.DISTRICT)).isEqualTo(8);
    assertThat(sample.report().tallies().get(ImportFile.UNITS).rows()).isEqualTo(1 + 8 + 70);
    assertThat(sample.report().tallies().get(ImportFile.UNITS_2025).rows()).isEqualTo(1 + 26);
  }

  @Test
  void everyOldCommune_hasASuccessor_andSixWereSplit() {
    Map<String, Long> edges =
        sample.plan().lineage().newEntries().stream()
            .filter(entry -> entry.edge().predecessor().code().length() == 5)
            .collect(
                Collectors.groupingBy(
                    entry -> entry.edge().predecessor().code(), Collectors.counting()));

    assertThat(edges).hasSize(70);
    assertThat(edges.values()).filteredOn(count -> count > 1).hasSize(6);
  }

  @Test
  void lineage_showsEveryWordingThatMatters() {
    Set<LegalShare> shares =
        sample.plan().lineage().newEntries().stream()
            .map(LineageEntry::share)
            .collect(Collectors.toSet());

    assertThat(shares)
        .contains(
            LegalShare.WHOLE,
            LegalShare.REMAINDER,
            LegalShare.PART_AREA_ONLY,
            LegalShare.PART_AREA_AND_POPULATION,
            LegalShare.PART_AREA_WHOLE_POPULATION);
  }

  @Test
  void names_areNormalisedAndUseLettersOfTheHighlands() {
    String names =
        sample.plan().units().newEntries().stream()
            .map(UnitEntry::name)
            .collect(Collectors.joining(" "));

    assertThat(Normalizer.isNormalized(names, Normalizer.Form.NFC)).isTrue();
    assertThat(names).contains("Ƀ", "Č", "Ĕ".toLowerCase(Locale.ROOT), "ŏ", "Ŭ", "ư̆", "ô̆", "Ñ");
  }

  @Test
  void names_areNowhereInVietnam() {
    assumeTrue(Files.exists(OFFICIAL), "the official lists are not here: ../shared/data");
    Set<String> real =
        Stream.of("units.csv", "units-2025.csv")
            .flatMap(file -> bareNames(OFFICIAL.resolve(file)))
            .collect(Collectors.toSet());

    assertThat(sample.plan().units().newEntries())
        .extracting(unit -> plain(unit.name().substring(unit.type().length() + 1)))
        .doesNotContainAnyElementsOf(real);
  }

  private long count(UnitLevel level) {
    return sample.plan().units().newEntries().stream()
        .filter(unit -> unit.level() == level)
        .count();
  }

  private static Stream<String> bareNames(Path list) {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(list)) {
      return rows.stream()
          .map(row -> plain(row.getField("name").substring(row.getField("type").length() + 1)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // "Hòa" and "Hoà" are one spelling: the marks are sorted within the word.
  private static String plain(String name) {
    return Stream.of(
            Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).split(" "))
        .map(word -> word.chars().sorted().mapToObj(Character::toString).toList().toString())
        .collect(Collectors.joining(" "));
  }
}
