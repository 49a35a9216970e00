package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.ArrayList;
import java.util.List;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.unit.Units;

/**
 * The tags of all answers that hold figures. A tag changes whenever the answer does, but for the
 * time at which it was computed: with the receipt, with what was asked and by whom, and with what
 * stands beside the figures, such as targets, units and names.
 */
@ApplicationScoped
public class AnswerTags {

  private final Campaigns campaigns;
  private final Units units;
  private final ResultsConfig config;

  AnswerTags(Campaigns campaigns, Units units, ResultsConfig config) {
    this.campaigns = campaigns;
    this.units = units;
    this.config = config;
  }

  /**
   * @param receipt of the figures
   * @param request what was asked; its {@code toString} tells all of it
   * @param codes of the campaigns that the figures are of
   */
  public EntityTag of(String receipt, Object request, Viewer viewer, String... codes) {
    List<String> facts = new ArrayList<>();
    facts.add(receipt);
    facts.add(request.toString());
    facts.add(viewer.toString());
    facts.add("units " + units.version() + ", cells " + config.minimumCell());
    for (String code : codes) {
      CampaignFacts campaign = campaigns.get(code);
      facts.add(campaign.settings().toString());
      facts.add(campaigns.targets(campaign.id()).toString());
    }
    return new EntityTag(Receipts.tag(facts.toArray(String[]::new)), true);
  }
}
