package vn.sipas.satisfaction;

import java.util.List;
import java.util.Map;

/** What both kinds of estimate tell of one measure in one domain; null where hidden. */
public sealed interface DomainFigures permits ProbabilityEstimate, VoluntaryEstimate {

  /** A reliability: shown without reserve. */
  String OK = "ok";

  /** A reliability: shown in grey. */
  String CAUTION = "caution";

  /** A reliability: no point in charts, no rank. */
  String UNRELIABLE = "unreliable";

  /** A reliability: too few respondents, or others could be found out; no figure at all. */
  String HIDDEN = "hidden";

  /**
   * The flag of everything hidden: few respondents, or few could be had by subtraction. Which of
   * the two is not told, for that would help to find out.
   */
  String CONFIDENTIAL = "confidential";

  /** A flag: everybody satisfied among fewer than 10, to be shown as "at least". */
  String AT_LEAST = "at_least";

  /** A flag: nobody satisfied among fewer than 10, to be shown as "at most". */
  String AT_MOST = "at_most";

  /** Respondents below which 0 % and 100 % are shown as bounds. */
  int FEW = 10;

  String measure();

  /** Variable → code; empty for everybody, a null code where the answer does not tell. */
  Map<String, String> domain();

  Label label();

  Long respondents();

  Long answers();

  Long satisfied();

  /** The index in [0,1]. */
  Double value();

  String reliability();

  List<String> flags();

  /** Whether only "at least" or "at most" may be said. */
  default boolean isBound() {
    return !isHidden() && (flags().contains(AT_LEAST) || flags().contains(AT_MOST));
  }

  default boolean isHidden() {
    return HIDDEN.equals(reliability());
  }

  /**
   * Names for people.
   *
   * @param domain variable → name of the value
   */
  record Label(String measure, Map<String, String> domain) {}
}
