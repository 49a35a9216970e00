package vn.sipas.plan;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.plan.PlanPages.Head;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.report.document.Document;

/** A version of a plan: read, compared with another, signed, printed. */
@Path("/campaigns/{code}/plan/{version}")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class PlanVersionPages {

  /**
   * A version's page.
   *
   * @param inForce whether it is the one that was signed last
   * @param hasFrame whether the frame it was computed from is still there
   * @param others versions that it can be compared with, newest first
   * @param comparison null when there is no other
   * @param error what is wrong with signing it; null when nothing is
   */
  record Shown(
      Head head,
      StoredPlan plan,
      PlanWords words,
      boolean inForce,
      boolean hasFrame,
      List<Integer> others,
      PlanComparison comparison,
      String error) {}

  @CheckedTemplate(basePath = "plan")
  static class Templates {
    static native TemplateInstance version(Shown shown);
  }

  private final Plans plans;
  private final Planning planning;
  private final PlanDocument documents;
  private final PageContext page;

  PlanVersionPages(Plans plans, Planning planning, PlanDocument documents, PageContext page) {
    this.plans = plans;
    this.planning = planning;
    this.documents = documents;
    this.page = page;
  }

  @GET
  public TemplateInstance version(String code, int version, @RestQuery Integer against) {
    return shown(code, version, against, null);
  }

  private TemplateInstance shown(String code, int version, Integer against, String error) {
    CampaignFacts campaign = planning.campaign(code);
    StoredPlan plan = plans.get(code, version);
    List<Integer> others =
        plans.of(code).stream().map(StoredPlan::version).filter(it -> it != version).toList();
    PlanComparison comparison =
        others.isEmpty()
            ? null
            : PlanComparison.of(
                plan, plans.get(code, against == null ? others.get(0) : against), page.locale());
    int signed = plans.signed(campaign.id()).map(SamplePlan::version).orElse(0);
    return Templates.version(
        new Shown(
            PlanPages.head(campaign, page),
            plan,
            new PlanWords(plan.table(), plan.settings(), page.locale()),
            signed == version,
            plans.hasFrame(code, plan),
            others,
            comparison,
            error));
  }

  @POST
  @Path("signature")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed("administrator")
  public Response sign(String code, int version, @RestForm String confirm) {
    String error = null;
    if (confirm == null) {
      error = page.text("plan.fault.confirm");
    } else {
      try {
        plans.sign(code, version);
      } catch (Problem problem) {
        if (problem.status() == 404) {
          throw problem;
        }
        error = page.text("problem." + problem.code(), problem.args());
      }
    }
    return error == null
        ? Response.seeOther(URI.create("/campaigns/" + code + "/plan/" + version)).build()
        : Response.status(422).entity(shown(code, version, null, error)).build();
  }

  @GET
  @Path("plan.docx")
  @Produces(Document.DOCX_TYPE)
  public Response document(String code, int version) {
    StoredPlan plan = plans.get(code, version);
    CampaignFacts campaign = planning.campaign(code);
    return Response.ok(documents.of(campaign, plan, page.locale(), page.tag()))
        .header(
            "Content-Disposition",
            "attachment; filename=\"plan-" + code + "-" + version + ".docx\"")
        .build();
  }
}
