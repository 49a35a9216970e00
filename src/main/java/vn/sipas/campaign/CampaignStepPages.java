package vn.sipas.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Opening, closing, reopening, archiving and throwing away, each asked twice. */
@Path("/campaigns")
@RolesAllowed({"administrator", "analyst"})
@Blocking
class CampaignStepPages {

  /**
   * The question before a step.
   *
   * @param key name of the step in the texts
   */
  record Question(
      CampaignCard card,
      CampaignStatus to,
      String title,
      String explanation,
      boolean reasonNeeded,
      boolean danger,
      List<String> warnings) {}

  @CheckedTemplate(basePath = "campaign")
  static class Templates {
    static native TemplateInstance step(Question question, FormView form);

    static native TemplateInstance discard(CampaignCard campaign);
  }

  private final Campaigns campaigns;
  private final CampaignSteps steps;
  private final CampaignSetup setup;
  private final CampaignViews views;
  private final PageContext page;

  CampaignStepPages(
      Campaigns campaigns,
      CampaignSteps steps,
      CampaignSetup setup,
      CampaignViews views,
      PageContext page) {
    this.campaigns = campaigns;
    this.steps = steps;
    this.setup = setup;
    this.views = views;
    this.page = page;
  }

  @GET
  @Path("{code}/status")
  public TemplateInstance ask(String code, @QueryParam("to") String to) {
    return Templates.step(question(campaigns.get(code), wanted(to)), FormView.of(Map.of()));
  }

  @POST
  @Path("{code}/status")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(String code, @RestForm String to, @RestForm String reason) {
    CampaignStatus next = wanted(to);
    Values values = new Values(Map.of("reason", Objects.toString(reason, "")));
    String given = values.text("reason", CampaignSteps.LONGEST_REASON);
    try {
      values.refuseFaults();
      steps.change(code, next, given);
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      LinkedHashMap<String, String> labels = new LinkedHashMap<>();
      labels.put("obstacles", "");
      labels.put("reason", page.text("campaign.reason"));
      Map<String, String> typed = Map.of("reason", Objects.toString(reason, ""));
      FormView form = FormView.of(typed, problem.faults(), labels, page);
      return Response.status(422)
          .entity(Templates.step(question(campaigns.get(code), next), form))
          .build();
    }
    return SeeOther.to("/campaigns/" + code);
  }

  private static CampaignStatus wanted(String to) {
    return CampaignStatus.of(to).orElseThrow(() -> Problem.notFound(to));
  }

  private Question question(CampaignFacts facts, CampaignStatus to) {
    CampaignStatus from = facts.status();
    if (!from.mayBecome(to)) {
      throw new Problem(409, "campaign_step_refused", from.code(), to.code());
    }
    String key = CampaignViews.step(from, to);
    boolean opens = to == CampaignStatus.OPEN;
    boolean closes = from == CampaignStatus.OPEN && to == CampaignStatus.CLOSED;
    List<String> warnings = new ArrayList<>();
    if (closes) {
      warnings.addAll(views.messages(steps.toClose(facts.id())));
    } else if (opens) {
      if (from == CampaignStatus.CLOSED) {
        warnings.addAll(views.messages(steps.obstacles(facts.code())));
        warnings.addAll(views.messages(steps.toReopen(facts)));
      }
      warnings.addAll(views.design(facts).warnings());
    }
    return new Question(
        views.card(facts),
        to,
        page.text("campaign.step_" + key),
        page.text("campaign.step_explained_" + key),
        from.needsReasonToBecome(to),
        to == CampaignStatus.CLOSED,
        warnings);
  }

  @GET
  @Path("{code}/discard")
  public TemplateInstance askToDiscard(String code) {
    return Templates.discard(views.card(campaigns.get(code)));
  }

  @POST
  @Path("{code}/discard")
  public Response discard(String code) {
    setup.discard(code);
    return SeeOther.to("/campaigns");
  }
}
