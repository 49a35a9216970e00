package vn.sipas.unit.loading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.UnitTree;
import vn.sipas.unit.Units;

/**
 * The invented province Thượng Lam, so that invented figures never stand beside a real place. Its
 * codes lie outside the official ranges; it comes in through the same import as a real list.
 */
@ApplicationScoped
public class SampleProvince {

  private final UnitImport imports;
  private final ImportRepository repository;
  private final Units units;

  SampleProvince(UnitImport imports, ImportRepository repository, Units units) {
    this.imports = imports;
    this.repository = repository;
    this.units = units;
  }

  /** Loads it; changes nothing when it is there. */
  public ImportReport load() {
    ImportReport report = imports.apply(files());
    if (!report.faultless()) {
      throw new IllegalStateException("The sample province has faults: " + report.faults());
    }
    return report;
  }

  /** Removes it. Whatever refers to it (campaigns, responses, users) has to be removed before. */
  public void remove() {
    UnitTree tree = units.tree();
    Set<Integer> ids = new LinkedHashSet<>();
    for (AdministrativeUnit province : tree.provinces()) {
      if (province.code().equals(UnitTree.SAMPLE_CODE)) {
        ids.addAll(tree.subtree(province));
      }
    }
    if (!ids.isEmpty()) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                repository.lock();
                repository.remove(ids);
              });
      units.reload();
    }
  }

  static Map<ImportFile, byte[]> files() {
    Map<ImportFile, byte[]> files = new EnumMap<>(ImportFile.class);
    for (ImportFile file : ImportFile.values()) {
      files.put(file, read("sample/" + file.fileName()));
    }
    return files;
  }

  private static byte[] read(String name) {
    try (InputStream in = SampleProvince.class.getClassLoader().getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
