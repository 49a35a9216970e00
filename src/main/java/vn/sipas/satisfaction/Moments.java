package vn.sipas.satisfaction;

import java.util.List;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.Stratum;

/**
 * The additive sums behind one table of a sample, per stratum and place drawn: with them every
 * estimate, error and interval of the table can be computed without any response.
 *
 * @param variables codes of the variables of the table
 * @param lonelyPsu how the table treats a stratum of a single sampling unit out of several
 */
public record Moments(
    String campaign, String receipt, List<String> variables, LonelyPsu lonelyPsu, List<Row> rows) {

  /**
   * Sums of one measure over the respondents of one domain in one place.
   *
   * @param domain codes, one per variable; empty for everybody
   * @param stratum with its n_h and N_h; frame counts null unless the finite population counts
   * @param psu with its m_hi and M_hi; null where respondents were drawn directly
   */
  public record Row(
      String measure,
      List<String> domain,
      Stratum stratum,
      Stratum.SampledPsu psu,
      MomentRow sums) {}
}
