package vn.sipas.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.sipas.platform.StartFailure;
import vn.sipas.survey.SurveyFiles.SurveyFile;
import vn.sipas.survey.SurveyRepository.StoredVersion;

/**
 * Keeps the versions of the files in the database. A version that has answers is never replaced:
 * what people answered must not change under their answers.
 */
@ApplicationScoped
class SurveyStore {

  private static final Logger LOG = Logger.getLogger(SurveyStore.class);

  private final SurveyRepository repository;
  private final Clock clock;

  SurveyStore(SurveyRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** All versions: those of the files, and those stored earlier whose files are gone. */
  @Transactional
  List<SurveyVersion> keep(List<SurveyFile> files) throws SQLException {
    List<String> refusals = new ArrayList<>();
    List<SurveyVersion> versions = new ArrayList<>();
    Set<Integer> ids = new HashSet<>();
    for (SurveyFile file : files) {
      keep(file, refusals).ifPresent(versions::add);
    }
    if (!refusals.isEmpty()) {
      throw new StartFailure("questionnaires were changed:\n" + String.join("\n", refusals));
    }
    versions.forEach(version -> ids.add(version.id()));
    for (StoredVersion stored : repository.all()) {
      if (!ids.contains(stored.id())) {
        readBack(stored).ifPresent(versions::add);
      }
    }
    return versions;
  }

  private Optional<SurveyVersion> keep(SurveyFile file, List<String> refusals) throws SQLException {
    SurveyVersion version = file.version();
    StoredVersion stored = repository.find(version.survey(), version.version()).orElse(null);
    if (stored == null) {
      OptionalInt id = repository.insert(version, clock.instant());
      if (id.isPresent()) {
        return Optional.of(version.withId(id.getAsInt()));
      }
      stored = repository.locked(version.survey(), version.version()).orElseThrow();
    }
    if (!isSame(stored, version)) {
      if (repository.hasResponses(stored.id())) {
        refusals.add(refusal(file));
        return Optional.empty();
      }
      repository.replace(stored.id(), version, clock.instant());
      LOG.infof("%s: replaced %s, which nobody had answered", file.file(), version);
    }
    return Optional.of(version.withId(stored.id()));
  }

  /** By what the stored definition says now, so that a new way of writing JSON changes nothing. */
  private static boolean isSame(StoredVersion stored, SurveyVersion version) {
    return SurveyFiles.canonical(stored.definition())
        .map(json -> json.text().equals(version.definitionJson()))
        .orElse(false);
  }

  private static String refusal(SurveyFile file) {
    SurveyVersion version = file.version();
    return new FileFault(
            file.file(),
            file.line(),
            version
                + " already has answers and this file says something else. Undo the change, or"
                + " give the changed questionnaire a new number: version: "
                + (version.version() + 1))
        .toString();
  }

  private static Optional<SurveyVersion> readBack(StoredVersion stored) {
    Optional<SurveyVersion> version = SurveyFiles.readStored(stored.definition());
    if (version.isEmpty()) {
      LOG.errorf("%s version %d cannot be read back", stored.survey(), stored.version());
    }
    return version.map(read -> read.withId(stored.id()));
  }
}
