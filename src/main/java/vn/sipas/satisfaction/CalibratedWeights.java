package vn.sipas.satisfaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.estimation.weighting.MarginCell;

/**
 * What was calibrated in the set of weights that a campaign's figures are computed with: w = b g, w
 * the weight of a response in force, b the one before calibration, g the factor of its cell.
 *
 * <p>The figures' variance is that of the residuals of a regression on the margins over everybody
 * who was calibrated: {@code docs/methods.md} §7; Deville &amp; Särndal 1992, §3.
 *
 * @param version of the set
 * @param sha256 of the set's factors
 * @param margins names of the register's totals, in the order of the cells' categories
 * @param cells every cell that the set has a factor of; empty when the set was computed before
 *     cells were kept, so that its residuals are not known
 */
public record CalibratedWeights(
    int version, String sha256, List<String> margins, Map<WeightCell, Calibrated> cells) {

  /**
   * One cell.
   *
   * @param factor g
   * @param categories its category in every margin
   * @param respondents who were calibrated in it; 0 where nobody had answered
   * @param weight Σ b over them
   */
  public record Calibrated(double factor, MarginCell categories, long respondents, double weight) {}

  public CalibratedWeights {
    margins = List.copyOf(margins);
    cells = Map.copyOf(cells);
  }

  /** Whether it is known who was calibrated to what. */
  boolean areKnown() {
    return !cells.isEmpty();
  }

  /** The same with the codes that another design gives to the sampling units. */
  CalibratedWeights coded(CampaignDesign from, CampaignDesign to) {
    Map<Integer, String> codes = new HashMap<>();
    to.samplingUnits().forEach(unit -> codes.put(unit.id(), unit.code()));
    Map<WeightCell, WeightCell> places = new HashMap<>();
    from.samplingUnits()
        .forEach(
            unit ->
                places.put(
                    place(unit.stratum(), unit.code()),
                    place(unit.stratum(), codes.get(unit.id()))));
    Map<WeightCell, Calibrated> coded = new HashMap<>();
    cells.forEach(
        (cell, calibrated) -> {
          WeightCell own = place(cell.stratum(), cell.samplingUnit());
          WeightCell place = places.getOrDefault(own, own);
          coded.put(
              new WeightCell(place.stratum(), place.samplingUnit(), cell.frameClass()), calibrated);
        });
    return new CalibratedWeights(version, sha256, margins, coded);
  }

  private static WeightCell place(String stratum, String samplingUnit) {
    return new WeightCell(stratum == null ? "" : stratum, samplingUnit, null);
  }
}
