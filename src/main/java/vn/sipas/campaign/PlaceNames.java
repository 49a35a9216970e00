package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import vn.sipas.unit.Units;

/** What the strata and places of a campaign's sample are called. */
@ApplicationScoped
public class PlaceNames {

  private final Campaigns campaigns;
  private final Units units;

  PlaceNames(Campaigns campaigns, Units units) {
    this.campaigns = campaigns;
    this.units = units;
  }

  /** By code; a place that is no administrative unit has none. */
  public Map<String, String> of(int campaignId) {
    CampaignDesign design = campaigns.design(campaignId);
    var tree = units.tree();
    Map<String, String> names = new HashMap<>();
    design.strata().forEach(stratum -> names.put(stratum.code(), stratum.name()));
    design.samplingUnits().stream()
        .filter(place -> place.unitId() != null)
        .forEach(
            place ->
                tree.find(place.unitId()).ifPresent(unit -> names.put(place.code(), unit.name())));
    return names;
  }
}
