package vn.sipas.survey;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.sipas.platform.StartFailure;

/**
 * The questionnaires in use: read from the folder of files at start, and from the database where a
 * file is gone. The application does not start when a file has a fault, or when it changes a
 * version that has answers.
 */
@Startup
@ApplicationScoped
public class Surveys {

  private final Path folder;
  private final SurveyStore store;
  private final Map<String, NavigableMap<Integer, SurveyVersion>> versions = new HashMap<>();
  private final Map<Integer, SurveyVersion> byId = new HashMap<>();

  Surveys(
      @ConfigProperty(name = "sipas.surveys", defaultValue = "surveys") String folder,
      SurveyStore store) {
    this.folder = Path.of(folder);
    this.store = store;
  }

  @PostConstruct
  void load() throws IOException, SQLException {
    for (SurveyVersion version : store.keep(files(folder))) {
      versions
          .computeIfAbsent(version.survey(), survey -> new TreeMap<>())
          .put(version.version(), version);
      byId.put(version.id(), version);
    }
  }

  static List<SurveyFiles.SurveyFile> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new StartFailure(
          "there is no folder '" + folder + "' with questionnaires. Set SIPAS_SURVEYS.");
    }
    SurveyFiles.Contents contents = SurveyFiles.read(folder);
    if (!contents.faults().isEmpty()) {
      throw new StartFailure(
          "questionnaires have faults:\n"
              + contents.faults().stream()
                  .map(FileFault::toString)
                  .collect(Collectors.joining("\n")));
    }
    return contents.files();
  }

  /** Adds languages to a version, before anybody is served. */
  public void addLanguages(SurveyVersion version, List<SurveyPack> packs) {
    SurveyVersion told = version.withPacks(packs);
    versions.get(version.survey()).put(version.version(), told);
    byId.put(told.id(), told);
  }

  /** A version by its survey's code and number. */
  public Optional<SurveyVersion> find(String survey, int version) {
    NavigableMap<Integer, SurveyVersion> numbered = versions.get(survey);
    return numbered == null ? Optional.empty() : Optional.ofNullable(numbered.get(version));
  }

  /** A version by its key in the database, as responses and campaigns refer to it. */
  public Optional<SurveyVersion> find(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The version with the highest number. */
  public Optional<SurveyVersion> latest(String survey) {
    NavigableMap<Integer, SurveyVersion> numbered = versions.get(survey);
    return numbered == null ? Optional.empty() : Optional.of(numbered.lastEntry().getValue());
  }

  /** All versions, by code and then by number. */
  public List<SurveyVersion> all() {
    return versions.values().stream()
        .map(NavigableMap::values)
        .flatMap(Collection::stream)
        .sorted(Comparator.comparing(SurveyVersion::survey).thenComparing(SurveyVersion::version))
        .toList();
  }
}
