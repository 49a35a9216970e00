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

    static native TemplateInstance overview(CampaignOverview campaign, boolean mayWrite);
  }

  private final Campaigns campaigns;
  private final CampaignViews views;
  private final CurrentUser user;

  CampaignPages(Campaigns campaigns, CampaignViews views, CurrentUser user) {
    this.campaigns = campaigns;
    this.views = views;
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
    return Templates.overview(
        views.overview(campaigns.get(code), address.getBaseUri()), mayWrite());
  }

  private boolean mayWrite() {
    return user.isAdministrator() || user.isAnalyst();
  }
}
