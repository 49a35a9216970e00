package vn.sipas.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import vn.sipas.access.CurrentUser;

/** What there is to see: all campaigns, and one of them. */
@Path("/campaigns")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Blocking
class CampaignPages {

  /** A status by which the list may be narrowed; an empty code means all. */
  record Choice(String code, boolean chosen) {
    public String key() {
      return code.isEmpty() ? "campaign.status_all" : "campaign.status_" + code;
    }
  }

  @CheckedTemplate(basePath = "campaign")
  static class Templates {
    static native TemplateInstance list(
        List<CampaignCard> campaigns, List<Choice> statuses, boolean narrowed, boolean mayWrite);

    static native TemplateInstance overview(
        CampaignOverview campaign, List<SurveyStages.Line> stages, boolean mayWrite);
  }

  private final Campaigns campaigns;
  private final CampaignViews views;
  private final SurveyStages stages;
  private final CurrentUser user;

  CampaignPages(Campaigns campaigns, CampaignViews views, SurveyStages stages, CurrentUser user) {
    this.campaigns = campaigns;
    this.views = views;
    this.stages = stages;
    this.user = user;
  }

  @GET
  public TemplateInstance list(@QueryParam("status") String asked) {
    CampaignStatus status = CampaignStatus.of(asked).orElse(null);
    return Templates.list(
        views.cards(campaigns.list(status)), choices(status), status != null, mayWrite());
  }

  private static List<Choice> choices(CampaignStatus chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", chosen == null));
    for (CampaignStatus status : CampaignStatus.values()) {
      choices.add(new Choice(status.code(), status == chosen));
    }
    return choices;
  }

  @GET
  @Path("{code}")
  public TemplateInstance overview(String code, @Context UriInfo address) {
    CampaignFacts campaign = campaigns.get(code);
    return Templates.overview(
        views.overview(campaign, address.getBaseUri()), stages(campaign), mayWrite());
  }

  /** Of the annual survey; volunteers are neither drawn nor weighted. */
  private List<SurveyStages.Line> stages(CampaignFacts campaign) {
    boolean shown = mayWrite() && campaign.stream() == Stream.PROBABILITY;
    return shown ? stages.of(campaign) : List.of();
  }

  private boolean mayWrite() {
    return user.isAdministrator() || user.isAnalyst();
  }
}
