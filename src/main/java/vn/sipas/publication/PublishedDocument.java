package vn.sipas.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a version fixes. What is not known or not defined is null and not written.
 *
 * @param format of the document, so that it can be read years later
 * @param fixed what the figures depend on; a proposal is void when any of it changes
 * @param made noted, and no part of what is held against data later
 * @param measures in the order of the tables
 * @param tables everybody first, then by district where there are districts, then by commune; what
 *     is hidden has no figures and is hidden from everybody alike
 * @param fieldwork null when nothing was recorded in the field
 * @param reference the campaign that changes are measured from; null without one
 */
record PublishedDocument(
    String format,
    Campaign campaign,
    Fixed fixed,
    Made made,
    Definition definition,
    Design design,
    List<Measure> measures,
    List<Table> tables,
    Fieldwork fieldwork,
    Quality quality,
    Reference reference) {

  static final String FORMAT = "sipas-publication-1";

  static final String EVERYBODY = "none";

  /**
   * @param unit era and code of the unit that is surveyed; null when not stated
   */
  record Campaign(
      String code,
      Text name,
      LocalDate firstDay,
      LocalDate lastDay,
      String unit,
      String unitName,
      boolean sampleData) {}

  /**
   * @param survey code and version, then its hash
   * @param definition code and version
   * @param designHash of strata and sampling units
   * @param unitsHash of the units that the answers are of, their lineage, and the desks' agencies
   * @param data SHA-256 over all responses, left out or not
   * @param weights SHA-256 over their weights
   * @param weighting what these weights are; null in documents that were made before it was noted
   * @param responses all that are stored
   * @param excluded of them, left out of figures
   * @param exclusions the decisions about flags that led there
   * @param places decisions after back-checks that led there; null without any
   * @param sample null when it was not drawn here
   */
  record Fixed(
      LocalDate boundaries,
      String survey,
      String surveyHash,
      String definition,
      String designHash,
      String lonelyPsu,
      boolean finitePopulation,
      Integer population,
      String unitsHash,
      String data,
      String weights,
      Weighting weighting,
      long responses,
      long excluded,
      List<Exclusion> exclusions,
      List<PlaceExclusion> places,
      List<Target> targets,
      Sample sample) {

    /** With what the other one notes. */
    Fixed like(Fixed other) {
      return other.isEarly() ? asEarly() : this;
    }

    /** Whether it was made before weights, places left out and back-checks were noted. */
    boolean isEarly() {
      return weighting == null;
    }

    private Fixed asEarly() {
      return new Fixed(
          boundaries,
          survey,
          surveyHash,
          definition,
          designHash,
          lonelyPsu,
          finitePopulation,
          population,
          unitsHash,
          data,
          weights,
          null,
          responses,
          excluded,
          exclusions,
          null,
          targets,
          sample);
    }
  }

  /**
   * The set of weights in force.
   *
   * @param version counted within the campaign; 0 for the weights as drawn
   * @param sha256 of its factors; null for the weights as drawn
   * @param calibrated whether it meets totals of the register
   */
  record Weighting(int version, String sha256, boolean calibrated) {

    static final Weighting AS_DRAWN = new Weighting(0, null, false);

    boolean isAsDrawn() {
      return version == 0;
    }
  }

  record Exclusion(
      int flag,
      String rule,
      String desk,
      LocalDate from,
      LocalDate to,
      int responses,
      String reason,
      String by) {}

  /**
   * @param by who signed
   */
  record PlaceExclusion(String place, String name, int responses, String reason, String by) {}

  record Target(String measure, String kind, double value, String reference, String note) {}

  /**
   * @param frame SHA-256 of the frame's rows
   */
  record Sample(int number, String sha256, int main, int reserve, String frame, int entries) {}

  /**
   * @param receipt of the tables under this software
   * @param unitsVersion of the lists of units on this server
   */
  record Made(String software, String receipt, int unitsVersion) {}

  record Definition(
      Text title,
      String itemValue,
      String aggregation,
      List<Integer> satisfiedLevels,
      Map<String, List<String>> components) {}

  record Design(
      String kind,
      int strata,
      long samplingUnits,
      long responses,
      long unplaced,
      List<String> silentStrata,
      List<String> lonelyStrata,
      int minimumCell,
      Text line) {}

  /**
   * @param kind {@code overall}, {@code part}, {@code component} or {@code item}
   */
  record Measure(String code, String kind, Text name) {}

  /**
   * @param by {@code none}, {@code district} or {@code commune}
   */
  record Table(String by, List<Domain> domains) {}

  /**
   * @param code null for everybody and where the answer does not tell
   * @param flags why it is no regular place
   */
  record Domain(String code, Text name, List<String> flags, List<Cell> cells) {}

  record Cell(
      String measure,
      Long respondents,
      Long answers,
      Double estimate,
      Double standardError,
      Double lower,
      Double upper,
      Double level,
      String method,
      String rule,
      Double designEffect,
      Double effectiveSampleSize,
      Long degreesOfFreedom,
      String status,
      String reliability,
      List<String> flags,
      List<CellVerdict> verdicts) {

    boolean isHidden() {
      return "hidden".equals(reliability);
    }
  }

  /**
   * @param needed respondents that would settle it
   */
  record CellVerdict(double target, String verdict, Long needed) {}

  /**
   * @param open cases without a final code
   * @param replacements released from the reserve in place of others
   */
  record Fieldwork(
      long cases,
      long open,
      long replacements,
      long complete,
      long partial,
      long refusal,
      long nonContact,
      long other,
      long unknownHousehold,
      long unknownOther,
      long notEligible,
      List<Compared> compared) {}

  /**
   * Who answered against who was asked, by a variable of the frame.
   *
   * @param variable {@code stratum}, {@code outcome} or {@code agency}
   */
  record Compared(String variable, List<Category> categories) {}

  /**
   * @param code null where the frame does not tell
   * @param ofSample share of the category among cases that could answer, by base weights
   * @param ofRespondents share among those who answered; null when nobody did
   */
  record Category(
      String code,
      String name,
      long cases,
      long respondents,
      double ofSample,
      Double ofRespondents) {}

  /**
   * @param withoutExclusions the overall index if nothing was left out; null when nothing is
   * @param channels responses in figures by channel
   * @param medianSeconds a form took, where that is known; null when of none
   * @param paper null without paper forms
   * @param checks null without back-checks
   */
  record Quality(
      int flagsOpen,
      int flagsKept,
      int flagsExcluded,
      Double withoutExclusions,
      Map<String, Long> channels,
      Integer medianSeconds,
      long timed,
      Paper paper,
      Checks checks) {

    private Quality asEarly() {
      return new Quality(
          flagsOpen,
          flagsKept,
          flagsExcluded,
          withoutExclusions,
          channels,
          medianSeconds,
          timed,
          paper,
          null);
    }
  }

  /**
   * Interviews that were asked about again.
   *
   * @param interviews that could be
   * @param open of those drawn, not tried yet
   * @param differing of those reached, with anything that differs
   * @param serious of those reached, with something that makes the answer doubtful
   */
  record Checks(int interviews, int drawn, int open, int reached, int differing, int serious) {}

  /**
   * @param entered sheets
   * @param twice of them, by two people
   * @param compared answers that both typed
   * @param differing of them
   */
  record Paper(int entered, int twice, int compared, int differing) {}

  /**
   * @param unavailable code of the problem when the two cannot be compared; else null
   */
  record Reference(
      String code, Text name, String unavailable, List<Text> breaks, List<Change> changes) {}

  /**
   * @param gain the rise that was aimed at; null without such a target
   */
  record Change(
      String measure,
      Double from,
      Double of,
      Double difference,
      Double lower,
      Double upper,
      Double gain,
      String verdict) {}

  Table table(String by) {
    return tables.stream().filter(table -> table.by().equals(by)).findFirst().orElse(null);
  }

  Optional<Measure> measure(String code) {
    return measures.stream().filter(measure -> measure.code().equals(code)).findFirst();
  }

  /** What everybody's figures are of a measure; empty when it is not measured. */
  Optional<Cell> overall(String measure) {
    return table(EVERYBODY).domains().stream()
        .flatMap(domain -> domain.cells().stream())
        .filter(cell -> cell.measure().equals(measure))
        .findFirst();
  }

  /** The same as if it had been made when the other one was, by the same software. */
  PublishedDocument madeLike(PublishedDocument other) {
    return new PublishedDocument(
        format,
        campaign,
        fixed.like(other.fixed),
        other.made,
        definition,
        design,
        measures,
        tables,
        fieldwork,
        other.fixed.isEarly() ? quality.asEarly() : quality,
        reference);
  }
}
