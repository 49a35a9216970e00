package vn.sipas.quality;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** The review of flags: a list, and a page for each with evidence, effect and decision. */
@Path("/campaigns/{code}/flags")
@RolesAllowed({"administrator", "analyst"})
@Blocking
class FlagPages {

  /** The campaign above the flags. */
  record Head(String code, String name, boolean sampleData, boolean archived) {}

  /** What was typed, with what is wrong with it. */
  record Typed(String choice, String reason, String error) {

    static final Typed NOTHING = new Typed("", "", null);
  }

  @CheckedTemplate(basePath = "quality")
  static class Templates {
    static native TemplateInstance flags(Head head, List<FlagView> flags);

    static native TemplateInstance flag(Head head, FlagView.Detail detail, Typed typed);
  }

  private final Flags flags;
  private final FlagViews views;
  private final Campaigns campaigns;
  private final PageContext page;

  FlagPages(Flags flags, FlagViews views, Campaigns campaigns, PageContext page) {
    this.flags = flags;
    this.views = views;
    this.campaigns = campaigns;
    this.page = page;
  }

  @GET
  public TemplateInstance all(String code) {
    return Templates.flags(
        head(code), flags.of(code).stream().map(flag -> views.of(flag, page.language())).toList());
  }

  @POST
  @Path("check")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response check(String code) {
    flags.check(code);
    return to("/campaigns/" + code + "/flags");
  }

  @GET
  @Path("{id}")
  public TemplateInstance one(String code, int id) {
    return Templates.flag(
        head(code), views.detail(code, flags.get(code, id), page.language()), Typed.NOTHING);
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(String code, int id, @RestForm String decision, @RestForm String reason) {
    try {
      if (!"keep".equals(decision) && !"exclude".equals(decision)) {
        return wrong(code, id, decision, reason, page.text("quality.fault.decision_missing"));
      }
      flags.decide(code, id, "exclude".equals(decision), reason);
      return to("/campaigns/" + code + "/flags/" + id);
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var fault = problem.faults().get(0);
      return wrong(code, id, decision, reason, page.text(fault.key(), fault.args()));
    }
  }

  private Response wrong(String code, int id, String decision, String reason, String error) {
    Typed typed = new Typed(decision == null ? "" : decision, reason == null ? "" : reason, error);
    var detail = views.detail(code, flags.get(code, id), page.language());
    return Response.status(422).entity(Templates.flag(head(code), detail, typed)).build();
  }

  private Head head(String code) {
    CampaignFacts campaign = campaigns.get(code);
    return new Head(
        code,
        campaign.settings().name(page.tag()),
        campaign.settings().sampleData(),
        campaign.status() == CampaignStatus.ARCHIVED);
  }

  private static Response to(String path) {
    return Response.status(Response.Status.SEE_OTHER).location(URI.create(path)).build();
  }
}
