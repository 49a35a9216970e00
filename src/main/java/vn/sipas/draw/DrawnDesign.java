package vn.sipas.draw;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDesign.Stratum;
import vn.sipas.campaign.DesignKind;
import vn.sipas.draw.DrawnStratum.Kind;
import vn.sipas.estimation.LonelyPsu;

/**
 * What estimation must know of a sample. Communes drawn in proportion to size have no N_h, which
 * means no correction: the variance of a draw with replacement, a little too large (docs/methods.md
 * §8). A place that is whole in a sample of communes is the only sampling unit of its stratum, N_h
 * = 1, and its second stage is everything. Where all places are whole, dossiers are the sampling
 * units.
 */
public final class DrawnDesign {

  private DrawnDesign() {}

  /**
   * @param name of a unit by its code on the frame's boundaries
   * @param unitId of a unit by its code
   * @param lonelyPsu as the campaign has it
   */
  public static CampaignDesign of(
      Drawing drawing,
      UnaryOperator<String> name,
      Function<String, Integer> unitId,
      LonelyPsu lonelyPsu) {
    boolean direct = drawing.isDirect();
    List<SamplingUnit> units =
        drawing.places().stream()
            .map(
                place ->
                    new SamplingUnit(
                        null,
                        place.code(),
                        null,
                        place.stratum(),
                        unitId.apply(place.code()),
                        Math.toIntExact(place.inFrame()),
                        1 / place.both().value()))
            .toList();
    return new CampaignDesign(
        direct ? DesignKind.RESPONDENT : DesignKind.CLUSTER,
        direct || drawing.strata().stream().anyMatch(stratum -> stratum.kind() != Kind.PPS),
        null,
        lonelyPsu,
        drawing.strata().stream()
            .map(
                stratum ->
                    new Stratum(
                        null, stratum.code(), stratum.name(name), population(stratum, direct)))
            .toList(),
        units);
  }

  private static Integer population(DrawnStratum stratum, boolean direct) {
    if (direct) {
      return Math.toIntExact(stratum.dossiers());
    }
    return switch (stratum.kind()) {
      case PPS -> null;
      case SIMPLE -> Math.toIntExact(stratum.inFrame());
      case CERTAIN, DIRECT -> 1;
    };
  }
}
