package vn.sipas.code;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** One-time codes of a campaign: issued as a file or as slips of paper, listed, revoked. */
@Path("/campaigns/{campaign}/codes")
@Blocking
class CodePages {

  @CheckedTemplate(basePath = "code")
  static class Templates {
    static native TemplateInstance codes(CodesView codes, IssueForm form);

    static native TemplateInstance slips(
        String campaign,
        String name,
        int batch,
        String address,
        LocalDate lastDay,
        List<List<CodeFiles.Slip>> sheets);

    static native TemplateInstance revocation(String campaign, String name, CodesView.Batch batch);
  }

  private static final int SLIPS_ON_A_SHEET = 8;
  private static final Set<String> NOTICES = Set.of("code", "batch");

  private final Campaigns campaigns;
  private final CodeRequests requests;
  private final CodeIssuing issuing;
  private final CodeBatches batches;
  private final CodeFiles files;
  private final CodeViews views;
  private final CodeApi api;
  private final PageContext page;

  CodePages(
      Campaigns campaigns,
      CodeRequests requests,
      CodeIssuing issuing,
      CodeBatches batches,
      CodeFiles files,
      CodeViews views,
      CodeApi api,
      PageContext page) {
    this.campaigns = campaigns;
    this.requests = requests;
    this.issuing = issuing;
    this.batches = batches;
    this.files = files;
    this.views = views;
    this.api = api;
    this.page = page;
  }

  @GET
  @RolesAllowed({"administrator", "analyst"})
  public TemplateInstance show(
      @PathParam("campaign") String campaign,
      @QueryParam("revoked") String revoked,
      @Context UriInfo address) {
    String notice = revoked != null && NOTICES.contains(revoked) ? "code.revoked_" + revoked : null;
    return Templates.codes(
        views.of(campaigns.get(campaign), address.getBaseUri(), notice), IssueForm.BLANK);
  }

  /** The answer holds the codes, so it is the file or the sheet itself and no redirect. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed("administrator")
  public Response issue(
      @PathParam("campaign") String code,
      @RestForm String place,
      @RestForm String count,
      @RestForm String rows,
      @RestForm FileUpload file,
      @RestForm String note,
      @RestForm String format,
      @RestForm String request,
      @Context UriInfo address) {
    CampaignFacts campaign = campaigns.get(code);
    Map<String, String> typed = new HashMap<>();
    typed.put("place", Objects.toString(place, ""));
    typed.put("count", Objects.toString(count, ""));
    typed.put("rows", Objects.toString(rows, ""));
    typed.put("note", Objects.toString(note, ""));
    try {
      if (file != null && file.size() > 0) {
        typed.put("rows", content(file));
      }
      List<Lot> lots = lots(campaign, typed);
      if ("slips".equals(format)) {
        requests.refuseTooManySlips(lots);
      }
      UUID once = CodeApi.request(Objects.toString(request, ""));
      IssuedBatch batch = issuing.issue(campaign, once, CodeRequests.note(note), lots);
      return "slips".equals(format) ? slips(batch, address) : api.csv(batch, address);
    } catch (Problem problem) {
      return again(campaign, typed, problem, address);
    }
  }

  private List<Lot> lots(CampaignFacts campaign, Map<String, String> typed) {
    return typed.get("rows").isBlank()
        ? requests.ofPlace(campaign, typed.get("place"), typed.get("count"))
        : requests.ofCsv(campaign, typed.get("rows"));
  }

  private static String content(FileUpload file) {
    try {
      return LotCsv.text(Files.readAllBytes(file.uploadedFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Response slips(IssuedBatch batch, UriInfo address) {
    CampaignFacts campaign = batch.campaign();
    URI base = address.getBaseUri();
    List<CodeFiles.Slip> all = files.slips(batch, base, page.text("code.qr"));
    List<List<CodeFiles.Slip>> sheets =
        java.util.stream.IntStream.iterate(0, i -> i < all.size(), i -> i + SLIPS_ON_A_SHEET)
            .mapToObj(i -> all.subList(i, Math.min(all.size(), i + SLIPS_ON_A_SHEET)))
            .toList();
    TemplateInstance content =
        Templates.slips(
            campaign.code(),
            campaign.settings().name(page.tag()),
            batch.number(),
            base.resolve("/s/" + campaign.code()).toString(),
            campaign.settings().period().lastDay(),
            sheets);
    return Response.ok(content).header("Cache-Control", "no-store").build();
  }

  @POST
  @Path("revocation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed("administrator")
  public Response revokeOne(
      @PathParam("campaign") String code,
      @RestForm("code") String typed,
      @Context UriInfo address) {
    CampaignFacts campaign = campaigns.get(code);
    try {
      batches.revoke(campaign, Objects.toString(typed, ""));
    } catch (Problem problem) {
      return again(campaign, Map.of("code", Objects.toString(typed, "")), problem, address);
    }
    return seeOther(code, "code");
  }

  @GET
  @Path("{batch}/revocation")
  @RolesAllowed("administrator")
  public TemplateInstance askToRevoke(
      @PathParam("campaign") String code, @PathParam("batch") int number) {
    CampaignFacts campaign = campaigns.get(code);
    CodesView.Batch batch = views.batch(batches.get(campaign, number));
    return Templates.revocation(code, campaign.settings().name(page.tag()), batch);
  }

  @POST
  @Path("{batch}/revocation")
  @RolesAllowed("administrator")
  public Response revoke(@PathParam("campaign") String code, @PathParam("batch") int number) {
    batches.revoke(campaigns.get(code), number);
    return seeOther(code, "batch");
  }

  private static Response seeOther(String campaign, String revoked) {
    return Response.seeOther(URI.create("/campaigns/" + campaign + "/codes?revoked=" + revoked))
        .build();
  }

  /** The page once more, with what was typed and what is wrong with it. */
  private Response again(
      CampaignFacts campaign, Map<String, String> typed, Problem problem, UriInfo address) {
    boolean repeated = problem.code().equals("codes_issued_before");
    if (problem.faults().isEmpty() && !repeated) {
      throw problem;
    }
    CodesView view =
        views.of(campaign, address.getBaseUri(), repeated ? "code.issued_before" : null);
    return Response.status(problem.status())
        .entity(Templates.codes(view, IssueForm.of(typed, problem.faults(), page)))
        .build();
  }
}
