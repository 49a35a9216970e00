package vn.sipas.report.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.sipas.access.CurrentUser;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.PageContext;

/** The start page: the staff go to their campaigns, everybody else sees what may be answered. */
@Path("/")
@PermitAll
@Blocking
class HomePages {

  /** A campaign that anybody may answer now. */
  record OpenCampaign(String code, String name, LocalDate lastDay, boolean sampleData) {}

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance home(List<OpenCampaign> campaigns);
  }

  private final Campaigns campaigns;
  private final CurrentUser user;
  private final PageContext page;
  private final Clock clock;

  HomePages(Campaigns campaigns, CurrentUser user, PageContext page, Clock clock) {
    this.campaigns = campaigns;
    this.user = user;
    this.page = page;
    this.clock = clock;
  }

  @GET
  public Response home() {
    if (user.isStaff()) {
      return Response.seeOther(URI.create("/campaigns")).build();
    } else if (user.mustChangePassword()) {
      return Response.seeOther(URI.create("/account")).build();
    }
    return Response.ok(Templates.home(open())).build();
  }

  private List<OpenCampaign> open() {
    return campaigns.list(CampaignStatus.OPEN).stream()
        .filter(campaign -> campaign.settings().publicAccess())
        .filter(campaign -> campaigns.terms(campaign.code()).filter(this::takesAnswers).isPresent())
        .map(this::shown)
        .toList();
  }

  private boolean takesAnswers(CampaignTerms terms) {
    return terms.isOpenAt(clock.instant());
  }

  private OpenCampaign shown(CampaignFacts campaign) {
    var settings = campaign.settings();
    return new OpenCampaign(
        campaign.code(),
        settings.name(page.tag()),
        settings.period().lastDay(),
        settings.sampleData());
  }
}
