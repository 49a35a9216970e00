package vn.sipas.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sipas.platform.Language;
import vn.sipas.survey.SurveyVersion;

/**
 * One language pack as it was read. With a fault of its own it is offered nowhere; with a fault in
 * a part it is not offered for the survey version of that part.
 *
 * @param tag BCP 47 code of the language
 * @param name the language as its speakers call it
 * @param reviewer who answers for the texts
 * @param speaker who spoke the recordings; empty without any
 * @param words texts of the screens around the questions
 * @param faults outside the parts
 */
record Pack(
    String file,
    String tag,
    String name,
    int version,
    Reviewer reviewer,
    String speaker,
    Words words,
    List<Part> parts,
    List<PackFault> faults) {

  record Reviewer(String name, String role, LocalDate date) {}

  /** Texts by key, and how many there should be. */
  record Words(Map<String, String> texts, int needed) {

    static final Words NONE = new Words(Map.of(), 0);
  }

  /**
   * What the pack has for one survey version.
   *
   * @param voices recordings by the key of their text
   * @param spoken questions and answers that may have one
   */
  record Part(
      String survey,
      int version,
      Words words,
      Map<String, Voice> voices,
      int spoken,
      List<PackFault> faults) {

    boolean isFor(SurveyVersion other) {
      return survey.equals(other.survey()) && version == other.version();
    }

    /** A recording used twice is kept once. */
    long bytes() {
      return voices.values().stream().distinct().mapToLong(Voice::bytes).sum();
    }
  }

  /** Whether this is a language that the service speaks anyway, to which recordings are added. */
  boolean addsVoicesOnly() {
    return Language.ofTag(tag).isPresent();
  }

  List<PackFault> allFaults() {
    List<PackFault> all = new ArrayList<>(faults);
    parts.forEach(part -> all.addAll(part.faults()));
    return all;
  }

  boolean isOffered(Part part) {
    return faults.isEmpty() && part.faults().isEmpty();
  }

  /** The same with the fault that another file has the language already. */
  Pack standsIn(String other) {
    List<PackFault> more = new ArrayList<>(faults);
    more.add(new PackFault(file, 1, "twice", List.of(tag, other)));
    return new Pack(file, tag, name, version, reviewer, speaker, words, parts, List.copyOf(more));
  }
}
