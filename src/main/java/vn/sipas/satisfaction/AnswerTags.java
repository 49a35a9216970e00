package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Tagged;
import vn.sipas.unit.Units;

/**
 * Gives all answers that hold figures their tags. A tag changes whenever the answer does, but for
 * the time at which it was computed: with the receipt, with what was asked and by whom, and with
 * what stands beside the figures, such as targets, units and names.
 */
@ApplicationScoped
public class AnswerTags {

  private final Campaigns campaigns;
  private final Units units;
  private final ResultsConfig config;
  private final Tagged tagged;

  AnswerTags(Campaigns campaigns, Units units, ResultsConfig config, Tagged tagged) {
    this.campaigns = campaigns;
    this.units = units;
    this.config = config;
    this.tagged = tagged;
  }

  /**
   * The figures with their tag, or only that who asks has them already.
   *
   * @param request what was asked; its {@code toString} tells all of it
   * @param codes of the campaigns that the figures are of
   * @param receipt tells which one the figures of this moment have, without computing them
   * @param figures computes them
   * @param written makes them an answer
   */
  public <T extends Receipted> Response answer(
      Object request,
      Viewer viewer,
      List<String> codes,
      Supplier<String> receipt,
      Supplier<T> figures,
      Function<T, ResponseBuilder> written) {
    return tagged.answer(
        () -> tag(receipt.get(), request, viewer, codes),
        () -> {
          T computed = figures.get();
          return written.apply(computed).tag(tag(computed.receipt(), request, viewer, codes));
        });
  }

  private EntityTag tag(String receipt, Object request, Viewer viewer, List<String> codes) {
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
