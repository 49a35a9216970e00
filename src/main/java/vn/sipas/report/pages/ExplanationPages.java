package vn.sipas.report.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import vn.sipas.access.CurrentUser;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.platform.ProblemDocument;
import vn.sipas.satisfaction.ExplanationService;
import vn.sipas.satisfaction.Viewer;

/** What an overall index rests on: components that hold it down, communes that move it. */
@Path("/campaigns/{code}/explanation")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Blocking
class ExplanationPages {

  private static final int CONFLICT = 409;

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance explanation(ExplanationPage view);
  }

  private final Campaigns campaigns;
  private final ExplanationService explanations;
  private final CurrentUser user;
  private final PageContext page;

  ExplanationPages(
      Campaigns campaigns, ExplanationService explanations, CurrentUser user, PageContext page) {
    this.campaigns = campaigns;
    this.explanations = explanations;
    this.user = user;
    this.page = page;
  }

  @GET
  public Response show(String code) {
    CampaignFacts campaign = campaigns.get(code);
    Viewer viewer = Viewer.of(user, page.language());
    try {
      var body = ExplanationPage.body(explanations.of(code, viewer), page.locale());
      return Response.ok(Templates.explanation(view(campaign, null, body))).build();
    } catch (Problem problem) {
      if (problem.status() != CONFLICT) {
        throw problem;
      }
      String why = ProblemDocument.of(problem, page.locale()).detail();
      return Response.status(CONFLICT)
          .entity(Templates.explanation(view(campaign, why, null)))
          .build();
    }
  }

  private ExplanationPage view(CampaignFacts campaign, String why, ExplanationPage.Body body) {
    var settings = campaign.settings();
    String name = settings.name(page.locale().getLanguage());
    return new ExplanationPage(campaign.code(), name, settings.sampleData(), why, body);
  }
}
