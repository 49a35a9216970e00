package vn.sipas.unit.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Carried;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;
import vn.sipas.unit.Units;

/** The nationwide lists, when they lie beside the project; they are not part of it. */
@QuarkusTest
class NationwideImportDbTest {

  private static final Logger LOG = Logger.getLogger(NationwideImportDbTest.class);
  private static final Path LISTS = Path.of("../shared/data");
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

  @Inject UnitImport imports;
  @Inject ImportRepository repository;
  @Inject Units units;

  private Set<Integer> before;

  @BeforeEach
  void remember() {
    before = ids();
  }

  @AfterEach
  void removeWhatCameIn() {
    List<Integer> others = ids().stream().filter(id -> !before.contains(id)).toList();
    QuarkusTransaction.requiringNew().run(() -> repository.remove(others));
    units.reload();
  }

  private Set<Integer> ids() {
    return units.tree().all().stream().map(AdministrativeUnit::id).collect(Collectors.toSet());
  }

  @Test
  void nationwideLists_comeInWholeAndOnlyOnce() {
    assumeTrue(Files.exists(LISTS), "the official lists are not here: ../shared/data");
    Map<ImportFile, byte[]> lists = lists();

    long start = System.nanoTime();
    ImportReport first = imports.apply(lists);
    LOG.infof("Nationwide import: %d ms", (System.nanoTime() - start) / 1_000_000);

    assertThat(first.faults()).isEmpty();
    assertThat(first.tallies())
        .containsEntry(ImportFile.UNITS, new Tally(10_794, 10_794, 0, 0))
        .containsEntry(ImportFile.UNITS_2025, new Tally(3_355, 3_355, 0, 0))
        .containsEntry(ImportFile.LINEAGE, new Tally(10_634, 10_634, 0, 0));
    assertThat(imports.apply(lists).changesNothing()).isTrue();
    carriesEveryOldCommune();
    knowsBothCodesOfBaChe();
  }

  private void carriesEveryOldCommune() {
    UnitTree tree = units.tree();
    var carried =
        tree.all().stream()
            .filter(unit -> unit.era() == Era.THREE_LEVEL && unit.level() == UnitLevel.COMMUNE)
            .filter(unit -> !tree.isSample(unit))
            .map(unit -> tree.carry(unit, AFTER))
            .toList();

    assertThat(carried).hasSize(10_035).noneMatch(Carried.Nowhere.class::isInstance);
    // 441 were split on the map; in 60 of them all people went to one successor.
    assertThat(carried).filteredOn(Carried.Split.class::isInstance).hasSizeLessThan(441);
  }

  private void knowsBothCodesOfBaChe() {
    UnitTree tree = units.tree();

    assertThat(tree.find(new EraCode(Era.TWO_LEVEL, "06970")))
        .isEqualTo(tree.find(new EraCode(Era.TWO_LEVEL, "06978")))
        .isPresent();
  }

  private static Map<ImportFile, byte[]> lists() {
    Map<ImportFile, byte[]> lists = new EnumMap<>(ImportFile.class);
    for (ImportFile file :
        new ImportFile[] {ImportFile.UNITS, ImportFile.UNITS_2025, ImportFile.LINEAGE}) {
      try {
        lists.put(file, Files.readAllBytes(LISTS.resolve(file.fileName())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return lists;
  }
}
