package vn.sipas.language;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.sipas.language.Pack.Part;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.survey.SurveyPack;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;

/**
 * The language packs of a folder. What is without fault when the service starts is offered to
 * citizens from then on; the folder may be looked at again at any time to see what a file lacks.
 */
@Startup
@ApplicationScoped
class LanguagePacks {

  private static final Logger LOG = Logger.getLogger(LanguagePacks.class);

  private static final int MOST_TOLD = 20;

  private final Path folder;
  private final Surveys surveys;
  private final Clock clock;
  private final Letters letters = Letters.ofBundledFont();
  private final Map<String, Voice> voices = new HashMap<>();
  private List<Pack> inUse = List.of();

  LanguagePacks(
      @ConfigProperty(name = "sipas.languages", defaultValue = "languages") String folder,
      Surveys surveys,
      Clock clock) {
    this.folder = Path.of(folder);
    this.surveys = surveys;
    this.clock = clock;
  }

  @PostConstruct
  void load() throws IOException {
    inUse = read();
    for (Pack pack : inUse) {
      tellFaults(pack);
      if (pack.faults().isEmpty() && !pack.addsVoicesOnly()) {
        Map<String, String> words = new HashMap<>(pack.words().texts());
        words.put("layout.own_name", pack.name());
        Messages.add(Language.ofPack(pack.tag()), words);
      }
    }
    surveys.all().forEach(this::tell);
  }

  /** A file just begun has hundreds; the page tells them all. */
  private static void tellFaults(Pack pack) {
    List<PackFault> faults = pack.allFaults();
    faults.stream().limit(MOST_TOLD).forEach(LOG::warn);
    if (faults.size() > MOST_TOLD) {
      LOG.warnf("%s: %d faults more", pack.file(), faults.size() - MOST_TOLD);
    }
  }

  /** All packs as their files are now, used or not. */
  List<Pack> read() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Pack> packs = new ArrayList<>();
    Map<String, String> fileOfTag = new HashMap<>();
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(LanguagePacks::isPack).sorted().toList()) {
        Pack pack = new PackReader(file, surveys::find, letters, today).read();
        String other = fileOfTag.putIfAbsent(pack.tag(), pack.file());
        packs.add(other == null || pack.tag().isEmpty() ? pack : pack.standsIn(other));
      }
    }
    return packs;
  }

  boolean isInUse(Pack pack) {
    return inUse.contains(pack);
  }

  Optional<Voice> voice(String name) {
    return Optional.ofNullable(voices.get(name));
  }

  private void tell(SurveyVersion survey) {
    List<SurveyPack> told = new ArrayList<>();
    for (Pack pack : inUse) {
      pack.parts().stream()
          .filter(part -> pack.isOffered(part) && part.isFor(survey))
          .map(part -> told(pack, part))
          .forEach(told::add);
    }
    if (!told.isEmpty()) {
      surveys.addLanguages(survey, told);
    }
  }

  private SurveyPack told(Pack pack, Part part) {
    Map<String, String> addresses = new HashMap<>();
    part.voices()
        .forEach(
            (key, voice) -> {
              voices.put(voice.name(), voice);
              addresses.put(key, voice.address());
            });
    return new SurveyPack(Language.ofPack(pack.tag()), part.words().texts(), addresses);
  }

  private static boolean isPack(Path file) {
    String name = file.getFileName().toString();
    return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
  }
}
