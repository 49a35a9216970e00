package vn.sipas.weigh;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestForm;
import vn.sipas.access.CurrentUser;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.report.document.Document;

/** The weights of a campaign: sets compared, one of them looked at, one of them put in force. */
@Path("/campaigns/{code}/weights")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class WeightPages {

  @CheckedTemplate(basePath = "weigh")
  static class Templates {
    static native TemplateInstance list(
        WeightViews.Listing listing, WeightForm form, String error, String reason);

    static native TemplateInstance show(WeightViews.Shown shown, String error, String reason);
  }

  private final WeightSets sets;
  private final WeightViews views;
  private final WeightFiles files;
  private final Campaigns campaigns;
  private final CurrentUser user;
  private final PageContext page;

  WeightPages(
      WeightSets sets,
      WeightViews views,
      WeightFiles files,
      Campaigns campaigns,
      CurrentUser user,
      PageContext page) {
    this.sets = sets;
    this.views = views;
    this.files = files;
    this.campaigns = campaigns;
    this.user = user;
    this.page = page;
  }

  @GET
  public TemplateInstance all(String code) {
    return list(campaigns.get(code), WeightForm.of(WeightSettings.USUAL, page.locale()), null, "");
  }

  private TemplateInstance list(
      CampaignFacts campaign, WeightForm form, String error, String reason) {
    return Templates.list(
        views.listing(campaign, user.isAdministrator(), page.language()), form, error, reason);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response compute(String code, MultivaluedMap<String, String> posted) {
    CampaignFacts campaign = campaigns.get(code);
    Map<String, String> values = new TreeMap<>();
    WeightForm.FIELDS.forEach(
        field -> values.put(field, Objects.requireNonNullElse(posted.getFirst(field), "")));
    try {
      StoredSet set = sets.compute(campaign, new WeightForm(values, Map.of()).settings());
      return seeOther(code, "/" + set.version());
    } catch (Problem problem) {
      return again(problem, list(campaign, filled(values, problem), summary(problem), ""));
    }
  }

  private WeightForm filled(Map<String, String> values, Problem problem) {
    Map<String, String> errors = new TreeMap<>();
    problem
        .faults()
        .forEach(
            fault -> errors.putIfAbsent(fault.location(), page.text(fault.key(), fault.args())));
    return new WeightForm(values, errors);
  }

  private String summary(Problem problem) {
    return problem.faults().isEmpty()
        ? page.text("problem." + problem.code(), problem.args())
        : page.text(problem.faults().get(0).key(), problem.faults().get(0).args());
  }

  private static Response again(Problem problem, TemplateInstance template) {
    if (problem.status() == 404) {
      throw problem;
    }
    return Response.status(problem.status()).entity(template).build();
  }

  @POST
  @Path("design")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed("administrator")
  public Response design(String code, @RestForm String reason) {
    CampaignFacts campaign = campaigns.get(code);
    try {
      sets.choose(campaign, null, reason);
      return seeOther(code, "");
    } catch (Problem problem) {
      return again(
          problem,
          list(
              campaign,
              WeightForm.of(WeightSettings.USUAL, page.locale()),
              summary(problem),
              reason == null ? "" : reason));
    }
  }

  @GET
  @Path("{version}")
  public TemplateInstance one(String code, int version) {
    return shown(campaigns.get(code), version, null, "");
  }

  private TemplateInstance shown(CampaignFacts campaign, int version, String error, String reason) {
    StoredSet set = sets.get(campaign, version);
    return Templates.show(
        views.shown(campaign, set, user.isAdministrator(), page.language()), error, reason);
  }

  @POST
  @Path("{version}/choice")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed("administrator")
  public Response choose(String code, int version, @RestForm String reason) {
    CampaignFacts campaign = campaigns.get(code);
    try {
      sets.choose(campaign, version, reason);
      return seeOther(code, "");
    } catch (Problem problem) {
      return again(
          problem, shown(campaign, version, summary(problem), reason == null ? "" : reason));
    }
  }

  @GET
  @Path("{version}/report.docx")
  @Produces(Document.DOCX_TYPE)
  public Response document(String code, int version) {
    CampaignFacts campaign = campaigns.get(code);
    return WeightFiles.attachment(
        files.document(campaign, sets.get(campaign, version), page.language()),
        "weights-" + code + "-" + version + ".docx");
  }

  private static Response seeOther(String code, String rest) {
    return Response.seeOther(URI.create("/campaigns/" + code + "/weights" + rest)).build();
  }
}
