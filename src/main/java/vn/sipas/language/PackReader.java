package vn.sipas.language;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.language.Pack.Part;
import vn.sipas.language.Pack.Reviewer;
import vn.sipas.language.Pack.Words;
import vn.sipas.platform.Language;
import vn.sipas.survey.FaultLog;
import vn.sipas.survey.SurveyTexts;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.YamlReader;
import vn.sipas.survey.YamlValue;

/** Reads a pack's file and tells all that is wrong with it. */
final class PackReader {

  /** Where survey versions are looked up. */
  interface Questionnaires {
    Optional<SurveyVersion> find(String survey, int version);
  }

  private static final List<String> KEYS =
      List.of("language", "name", "version", "reviewer", "speaker", "interface", "surveys");
  private static final List<String> REVIEWER_KEYS = List.of("name", "role", "date");
  private static final List<String> PART_KEYS = List.of("survey", "version", "texts", "audio");

  private final Path file;
  private final Questionnaires questionnaires;
  private final Letters letters;
  private final LocalDate today;
  private final PackFaults faults;

  PackReader(Path file, Questionnaires questionnaires, Letters letters, LocalDate today) {
    this.file = file;
    this.questionnaires = questionnaires;
    this.letters = letters;
    this.today = today;
    this.faults = new PackFaults(file.toString());
  }

  Pack read() {
    return root().map(this::pack).orElseGet(this::unreadable);
  }

  private Optional<YamlValue> root() {
    FaultLog log = new FaultLog(file.toString());
    try {
      Optional<YamlValue> root = YamlReader.read(Files.readString(file), log);
      log.sorted().forEach(fault -> faults.add(fault.line(), "yaml", fault.message()));
      return root;
    } catch (CharacterCodingException e) {
      faults.add(1, "not_utf8");
    } catch (IOException e) {
      faults.add(1, "unreadable");
    }
    return Optional.empty();
  }

  private Pack unreadable() {
    return new Pack(file.toString(), "", "", 0, null, "", Words.NONE, List.of(), faults.sorted());
  }

  private Pack pack(YamlValue root) {
    faults.refuseOthers(root, KEYS);
    String tag = tag(root);
    boolean voicesOnly = Language.ofTag(tag).isPresent();
    String name = name(root);
    int version = version(root, faults);
    Reviewer reviewer = reviewer(root);
    Words words = voicesOnly ? Words.NONE : words(root);
    if (voicesOnly && root.has("interface")) {
      faults.add(root.lineOf("interface"), "complete_already", "interface");
    }
    List<Part> parts = parts(root, voicesOnly);
    boolean speaks = parts.stream().anyMatch(part -> !part.voices().isEmpty());
    String speaker = speaks ? faults.required(root, "speaker") : root.get("speaker").text();
    return new Pack(
        file.toString(), tag, name, version, reviewer, speaker, words, parts, faults.sorted());
  }

  /** Two letters where ISO 639-1 has a code, otherwise three; private use is qaa to qtz. */
  static boolean isTag(String tag) {
    return tag.matches("[a-z]{3}") || List.of(Locale.getISOLanguages()).contains(tag);
  }

  private String tag(YamlValue root) {
    String tag = faults.required(root, "language");
    if (!tag.isEmpty() && !isTag(tag)) {
      faults.add(root.lineOf("language"), "bad_code", tag);
    }
    return tag;
  }

  private String name(YamlValue root) {
    faults.required(root, "name");
    String name = TextCheck.text(root.get("name"));
    new TextCheck(letters, faults).letters(root.lineOf("name"), "name", name);
    return name;
  }

  private static int version(YamlValue map, PackFaults faults) {
    int version = map.get("version").integer(0);
    if (version < 1) {
      faults.add(map.lineOf("version"), "bad_version");
    }
    return version;
  }

  private Reviewer reviewer(YamlValue root) {
    if (!root.has("reviewer")) {
      faults.add(root, "missing_key", "reviewer");
      return null;
    }
    YamlValue reviewer = root.get("reviewer");
    faults.refuseOthers(reviewer, REVIEWER_KEYS);
    return new Reviewer(
        faults.required(reviewer, "name"), faults.required(reviewer, "role"), date(reviewer));
  }

  private LocalDate date(YamlValue reviewer) {
    String written = faults.required(reviewer, "date");
    if (written.isEmpty()) {
      return null;
    }
    int line = reviewer.lineOf("date");
    try {
      LocalDate date = LocalDate.parse(written);
      if (date.isAfter(today)) {
        faults.add(line, "future_date", date);
      }
      return date;
    } catch (DateTimeParseException e) {
      faults.add(line, "bad_date", written);
      return null;
    }
  }

  private Words words(YamlValue root) {
    Map<String, String> vietnamese = InterfaceWords.vietnamese();
    YamlValue given = root.get("interface");
    return new Words(new TextCheck(letters, faults).texts(given, vietnamese), vietnamese.size());
  }

  private List<Part> parts(YamlValue root, boolean voicesOnly) {
    if (root.get("surveys").items().isEmpty()) {
      faults.add(root.lineOf("surveys"), "missing_key", "surveys");
    }
    List<Part> parts = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (YamlValue node : root.get("surveys").items()) {
      Part part = part(node, voicesOnly);
      parts.add(part);
      if (!known.add(part.survey() + " " + part.version())) {
        faults.add(node, "survey_twice", part.survey(), part.version());
      }
    }
    return List.copyOf(parts);
  }

  private Part part(YamlValue node, boolean voicesOnly) {
    PackFaults own = new PackFaults(file.toString());
    own.refuseOthers(node, PART_KEYS);
    String survey = own.required(node, "survey");
    int version = version(node, own);
    Optional<SurveyVersion> found = questionnaires.find(survey, version);
    if (found.isEmpty()) {
      own.add(node, "unknown_survey", survey, version);
      return new Part(survey, version, Words.NONE, Map.of(), 0, own.sorted());
    }
    Map<String, String> originals = new LinkedHashMap<>();
    SurveyTexts.of(found.get()).forEach((key, text) -> originals.put(key, text.vi()));
    Words words = Words.NONE;
    if (!voicesOnly) {
      TextCheck check = new TextCheck(letters, own);
      words = new Words(check.texts(node.get("texts"), originals), originals.size());
    } else if (node.has("texts")) {
      own.add(node.lineOf("texts"), "complete_already", "texts");
    }
    int spoken = (int) originals.keySet().stream().filter(SurveyTexts::isReadAloud).count();
    Map<String, Voice> voices = voices(node, originals.keySet(), own);
    return new Part(survey, version, words, voices, spoken, own.sorted());
  }

  private Map<String, Voice> voices(YamlValue node, Set<String> keys, PackFaults own) {
    try {
      return new VoiceCheck(file.toAbsolutePath().getParent(), own).voices(node.get("audio"), keys);
    } catch (IOException e) {
      own.add(node.lineOf("audio"), "unreadable");
      return Map.of();
    }
  }
}
