package vn.sipas.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.Stratum;

/**
 * What an analysis answers.
 *
 * @param rows respondents in the file
 * @param differences null unless asked for
 * @param ranks null unless asked for
 * @param calibration null unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Analysis(
    long rows,
    Design design,
    List<AnalysedEstimate> estimates,
    List<DifferenceFigure> differences,
    List<RankTable> ranks,
    CalibrationFigure calibration) {

  /** Measures of several items but not of all, in the order of the figures. */
  public List<String> components() {
    return estimates.stream()
        .filter(estimate -> estimate.kind() == Measure.Kind.COMPONENT)
        .map(AnalysedEstimate::measure)
        .distinct()
        .toList();
  }

  /**
   * The sample as the file tells it.
   *
   * @param samplingUnits places, or respondents where they were drawn directly
   * @param strata 0 when the sample is not stratified
   * @param lonelyStrata strata of one sampling unit out of several
   * @param lonelyPsu what was done with them
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Design(
      boolean respondentIsPsu,
      long samplingUnits,
      int strata,
      List<String> lonelyStrata,
      String lonelyPsu) {

    static Design of(SampleDesign design) {
      List<Stratum> strata = List.copyOf(design.strata());
      boolean single = strata.size() == 1 && strata.get(0).code().equals(Stratum.ONLY);
      return new Design(
          strata.stream().allMatch(Stratum::respondentIsPsu),
          strata.stream().mapToLong(Stratum::sampled).sum(),
          single ? 0 : strata.size(),
          design.lonelyStrata().stream().map(Stratum::code).toList(),
          design.lonelyPsu().code());
    }
  }
}
