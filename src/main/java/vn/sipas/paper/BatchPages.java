package vn.sipas.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.access.FormErrors;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** One batch: its sheets as PDF, its counts, its differences, its end. */
@Path("/campaigns/{campaign}/paper/{batch}")
@RolesAllowed({"administrator", "analyst"})
@Blocking
class BatchPages {

  @CheckedTemplate(basePath = "paper")
  static class Templates {
    static native TemplateInstance batch(
        PaperViews.Head head,
        PaperViews.Detail batch,
        Map<String, String> typed,
        FormErrors errors);
  }

  private static final List<String> COUNTS = List.of("handedOut", "returned", "serialSum");

  private final Batches batches;
  private final PaperPrinting printing;
  private final Acceptance acceptance;
  private final ComparisonFile comparison;
  private final PaperViews views;
  private final PageContext page;

  BatchPages(
      Batches batches,
      PaperPrinting printing,
      Acceptance acceptance,
      ComparisonFile comparison,
      PaperViews views,
      PageContext page) {
    this.batches = batches;
    this.printing = printing;
    this.acceptance = acceptance;
    this.comparison = comparison;
    this.views = views;
    this.page = page;
  }

  @GET
  public TemplateInstance show(@PathParam("campaign") String code, @PathParam("batch") int number) {
    CampaignTerms campaign = batches.campaign(code);
    return page(campaign, batches.get(campaign, number), Map.of(), FormErrors.none());
  }

  /** Laid out first, so that a refusal is told before the file begins. */
  @GET
  @Path("sheets.pdf")
  @Produces("application/pdf")
  public Response sheets(
      @PathParam("campaign") String code,
      @PathParam("batch") int number,
      @RestQuery Integer from,
      @RestQuery Integer to) {
    CampaignTerms campaign = batches.campaign(code);
    var printed = printing.print(campaign, batches.get(campaign, number), from, to);
    String name = "phieu-" + code + "-" + number + ".pdf";
    return Response.ok((StreamingOutput) printed::writeTo)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  @GET
  @Path("comparison.csv")
  @Produces("text/csv;charset=UTF-8")
  public Response comparison(@PathParam("campaign") String code, @PathParam("batch") int number) {
    CampaignTerms campaign = batches.campaign(code);
    Batch batch = batches.get(campaign, number);
    String name = "comparison-" + code + "-" + number + ".csv";
    return Response.ok(comparison.of(campaign, batch))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  @POST
  @Path("counts")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response count(
      @PathParam("campaign") String code,
      @PathParam("batch") int number,
      MultivaluedMap<String, String> posted) {
    Map<String, String> typed = PostedForm.fields(posted, COUNTS);
    return change(
        code,
        number,
        typed,
        (campaign, batch) ->
            batches.count(campaign, batch, HandCounts.read(typed, batch.sheets())));
  }

  @POST
  @Path("acceptance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response acceptAgain(@PathParam("campaign") String code, @PathParam("batch") int number) {
    return change(code, number, Map.of(), acceptance::acceptAll);
  }

  @POST
  @Path("closing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(
      @PathParam("campaign") String code,
      @PathParam("batch") int number,
      MultivaluedMap<String, String> posted) {
    Map<String, String> typed = PostedForm.fields(posted, List.of("reason"));
    return change(
        code,
        number,
        typed,
        (campaign, batch) -> batches.close(campaign, batch, typed.get("reason")));
  }

  private interface Change {
    void make(CampaignTerms campaign, Batch batch);
  }

  private Response change(String code, int number, Map<String, String> typed, Change change) {
    CampaignTerms campaign = batches.campaign(code);
    Batch batch = batches.get(campaign, number);
    try {
      change.make(campaign, batch);
      return Response.seeOther(URI.create("/campaigns/" + code + "/paper/" + number)).build();
    } catch (Problem problem) {
      return Response.status(problem.status())
          .entity(page(campaign, batch, typed, FormErrors.of(problem, page)))
          .build();
    }
  }

  private TemplateInstance page(
      CampaignTerms campaign, Batch batch, Map<String, String> typed, FormErrors errors) {
    Batch.HandCount hand = batch.counts();
    Map<String, String> shown =
        new HashMap<>(
            Map.of(
                "handedOut", Objects.toString(hand.handedOut(), ""),
                "returned", Objects.toString(hand.returned(), ""),
                "serialSum", Objects.toString(hand.serialSum(), ""),
                "reason", ""));
    shown.putAll(typed);
    return Templates.batch(views.head(campaign), views.detail(campaign, batch), shown, errors);
  }
}
