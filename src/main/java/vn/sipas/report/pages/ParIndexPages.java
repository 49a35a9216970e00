package vn.sipas.report.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.sipas.access.CurrentUser;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.platform.ProblemDocument;
import vn.sipas.satisfaction.ParIndexRule;
import vn.sipas.satisfaction.ParIndexService;
import vn.sipas.satisfaction.Viewer;

/** What a sample's index would give in the PAR Index, or why that cannot be said. */
@Path("/campaigns/{code}/par-index")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Blocking
class ParIndexPages {

  private static final List<Integer> REFUSALS = List.of(403, 409);
  private static final String NO_RULE = "par_rule_unknown";

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance parIndex(ParIndexPage view);
  }

  private final Campaigns campaigns;
  private final ParIndexService parIndex;
  private final CurrentUser user;
  private final PageContext page;

  ParIndexPages(Campaigns campaigns, ParIndexService parIndex, CurrentUser user, PageContext page) {
    this.campaigns = campaigns;
    this.parIndex = parIndex;
    this.user = user;
    this.page = page;
  }

  @GET
  public Response show(String code) {
    CampaignFacts campaign = campaigns.get(code);
    Viewer viewer = Viewer.of(user, page.language());
    try {
      ParIndexRule rule = parIndex.rule(code);
      var points = parIndex.points(code, rule, viewer);
      var body = ParIndexPage.body(points, rule, page.locale());
      return Response.ok(Templates.parIndex(view(campaign, null, List.of(), body))).build();
    } catch (Problem problem) {
      if (!REFUSALS.contains(problem.status())) {
        throw problem;
      }
      return Response.status(problem.status())
          .entity(Templates.parIndex(view(campaign, why(problem), rules(problem), null)))
          .build();
    }
  }

  /** Who sees less than a province is told that, and not that something is forbidden. */
  private String why(Problem problem) {
    return problem.status() == 403
        ? page.text("result.par.province_only")
        : ProblemDocument.of(problem, page.locale()).detail();
  }

  private List<ParIndexPage.Rule> rules(Problem problem) {
    return problem.code().equals(NO_RULE)
        ? parIndex.rules().stream().map(rule -> ParIndexPage.Rule.of(rule, page.locale())).toList()
        : List.of();
  }

  private ParIndexPage view(
      CampaignFacts campaign,
      String problem,
      List<ParIndexPage.Rule> rules,
      ParIndexPage.Body body) {
    var settings = campaign.settings();
    return new ParIndexPage(
        campaign.code(),
        settings.name(page.locale().getLanguage()),
        settings.sampleData(),
        problem,
        rules,
        body);
  }
}
