package vn.sipas.survey;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a folder of questionnaire files and tells every fault in all of them. */
final class SurveyFiles {

  /** A version, the file it came from and the line of its number. */
  record SurveyFile(String file, int line, SurveyVersion version) {}

  /** What a folder holds: the versions without fault, and the faults of the others. */
  record Contents(List<SurveyFile> files, List<FileFault> faults) {}

  private final SurveySchema schema = new SurveySchema();
  private final List<SurveyFile> files = new ArrayList<>();
  private final List<FileFault> faults = new ArrayList<>();
  private final Map<String, String> fileOfVersion = new HashMap<>();

  private SurveyFiles() {}

  static Contents read(Path folder) throws IOException {
    SurveyFiles reading = new SurveyFiles();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.filter(SurveyFiles::isSurvey).sorted().toList()) {
        reading.add(file.toString(), file);
      }
    }
    return new Contents(List.copyOf(reading.files), List.copyOf(reading.faults));
  }

  /** A definition as it is kept in the database, read without the schema it once passed. */
  static Optional<SurveyVersion> readStored(String definitionJson) {
    FaultLog log = new FaultLog("stored definition");
    return YamlReader.read(definitionJson, log)
        .flatMap(root -> SurveyReader.read(root, CanonicalJson.of(root), log));
  }

  /** A stored definition as today's software would write it. */
  static Optional<CanonicalJson> canonical(String definitionJson) {
    return YamlReader.read(definitionJson, new FaultLog("stored definition"))
        .map(CanonicalJson::of);
  }

  private void add(String name, Path file) throws IOException {
    FaultLog log = new FaultLog(name);
    try {
      YamlReader.read(Files.readString(file), log)
          .ifPresent(
              root ->
                  version(root, log)
                      .ifPresent(version -> keep(name, root.lineOf("version"), version, log)));
    } catch (CharacterCodingException e) {
      log.add(1, "not UTF-8");
    }
    faults.addAll(log.sorted());
  }

  private Optional<SurveyVersion> version(YamlValue root, FaultLog log) {
    CanonicalJson json = CanonicalJson.of(root);
    schema.check(root, json, log);
    return SurveyReader.read(root, json, log);
  }

  private void keep(String name, int line, SurveyVersion version, FaultLog log) {
    String other = fileOfVersion.putIfAbsent(version.toString(), name);
    if (other == null) {
      files.add(new SurveyFile(name, line, version));
    } else {
      log.add(line, version + " is also in " + other);
    }
  }

  private static boolean isSurvey(Path file) {
    String name = file.getFileName().toString();
    return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
  }
}
