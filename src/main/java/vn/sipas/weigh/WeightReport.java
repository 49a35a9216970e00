package vn.sipas.weigh;

import java.util.List;

/**
 * What a set of weights was made of and what it changes, as it was when it was computed; kept with
 * the set.
 *
 * @param release places of which reserve was released
 * @param classes empty when nothing was done about non-response
 * @param calibration null when nothing was calibrated
 * @param stages the weights after each step
 * @param areas sums of weights per district against the register
 * @param outcomes the same by how the dossiers ended
 * @param heaviest the cells with the largest weights
 * @param figures the index and its components under the weights of each step
 */
record WeightReport(
    Counts counts,
    List<Release.Row> release,
    List<WeightingClass> classes,
    List<StratumResponse> strata,
    CalibrationReport calibration,
    List<Stage> stages,
    List<Sum> areas,
    List<Sum> outcomes,
    List<Heavy> heaviest,
    List<Figures> figures) {

  /**
   * @param issued cases given to the field, the released reserve among them
   * @param open of them, without a final disposition: they count as of unknown eligibility
   * @param complete of them, complete or partial
   * @param responses answers that count
   * @param unclassed of them, without a frame class
   * @param unplaced answers that the sample has no place for, in no figure
   */
  record Counts(
      int issued,
      int released,
      int eligible,
      int unknown,
      int notEligible,
      int open,
      int complete,
      long responses,
      long unclassed,
      long unplaced) {}

  /**
   * The weights of all respondents.
   *
   * @param kish 1 + cv²: what unequal weights cost
   * @param effective (Σw)²/Σw²
   */
  record Stage(
      String code,
      double sum,
      double smallest,
      double mean,
      double largest,
      double kish,
      double effective) {

    public String key() {
      return "weigh.stage." + code;
    }
  }

  /**
   * @param code of an area or a class; empty for those that do not tell
   * @param register null where it does not tell
   */
  record Sum(
      String code,
      String name,
      Long register,
      long respondents,
      double design,
      double nonResponse,
      double last) {}

  /** Respondents of one cell and weight. */
  record Heavy(
      String stratum, String samplingUnit, String frameClass, long respondents, double weight) {}

  /** How the register's totals were met. */
  record CalibrationReport(
      boolean converged,
      int sweeps,
      double largestGap,
      double smallest,
      double largest,
      double common,
      List<Category> categories) {}

  record Category(
      String variable,
      String category,
      long respondents,
      double before,
      double after,
      double target) {}

  /**
   * A measure under the weights of three steps.
   *
   * @param last the final weights taken as if the sample had been drawn with them
   * @param calibrated the same estimate with the error of calibration, as published tables have it;
   *     null when nothing was calibrated
   */
  record Figures(
      String measure,
      long respondents,
      Point design,
      Point nonResponse,
      Point last,
      Point calibrated) {}

  /** Null where too few answered or there is no such number. */
  record Point(Double estimate, Double standardError, Double lower, Double upper) {}
}
