package vn.sipas.past;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.platform.PostedParts;

/** Imported campaigns as JSON. */
@Path("/api/past/campaigns")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "past")
@Blocking
class PastApi {

  private final PastCampaigns past;
  private final PastSpecs specs;
  private final PastViews views;
  private final ObjectMapper json;

  PastApi(PastCampaigns past, PastSpecs specs, PastViews views, ObjectMapper json) {
    this.past = past;
    this.specs = specs;
    this.views = views;
    this.json = json;
  }

  /**
   * What storing the file would do.
   *
   * @param columns headings by code, as they were understood
   * @param campaignFaults why the campaign could not be created
   */
  record Checked(
      int rows,
      PastSummary summary,
      Map<String, String> columns,
      Map<String, Integer> faultCounts,
      List<PastViews.FaultView> faults,
      List<PastViews.CampaignFault> campaignFaults) {}

  @GET
  @Operation(
      summary = "Campaigns that came in as files, last imported first",
      description = "One that is being stored has the state loading and tells the rows so far.")
  public List<ImportedView> all() {
    return views.imported();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Checks or stores a campaign of an earlier year",
      description =
          "Two parts: data, a CSV or XLSX file with one row for each respondent, up to 200 MB; spec,"
              + " JSON: campaign (as for POST /api/campaigns without stream, access and codes; design"
              + " cluster and finitePopulation true unless told), source (who made the file), sheet,"
              + " columns (id, stratum, psu, commune, district, weight, N_psu, M_dossiers, day,"
              + " channel, language, desk and the codes of questions: the heading of each; when"
              + " missing as the last time for this source, or guessed), missing (blank, dont_know,"
              + " refused, not_applicable: lists of the file's codes), channel (of rows that tell"
              + " none). A microdata file of this platform needs no columns. With dryRun=true nothing"
              + " is stored.")
  @APIResponse(responseCode = "200", description = "Dry run: what would be stored, and the faults")
  @APIResponse(responseCode = "201", description = "Stored as a closed campaign")
  @APIResponse(responseCode = "422", description = "The faults of the file by row and column")
  public Response add(
      @QueryParam("dryRun") boolean dryRun,
      @RestForm("data") FileUpload data,
      @RestForm("spec") String spec) {
    var file = PostedParts.file("data", data);
    PastSpec read = specs.ofProgram(PostedParts.json("spec", spec, json, PastSpecBody.class));
    if (dryRun) {
      return Response.ok(checked(past.check(read, file.uploadedFile()))).build();
    }
    past.store(read, file.fileName(), file.uploadedFile());
    String code = read.settings().code();
    return Response.status(Response.Status.CREATED)
        .header("Location", "/api/past/campaigns/" + code)
        .entity(views.imported(code))
        .build();
  }

  private Checked checked(PastCheck check) {
    return new Checked(
        check.rows(),
        check.summary(),
        check.columns().headings(),
        check.faultCounts(),
        views.faults(check.faults()),
        views.campaignFaults(check.campaignFaults()));
  }

  @GET
  @Path("{campaign}")
  @Operation(summary = "Which file a campaign came from")
  @APIResponse(responseCode = "404", description = "No such campaign, or it was collected here")
  public ImportedView one(@PathParam("campaign") String campaign) {
    return views.imported(campaign);
  }

  @DELETE
  @Path("{campaign}")
  @Operation(
      summary = "Removes an imported campaign with its answers and its design",
      description = "confirm is its code. Recorded.")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(
      responseCode = "409",
      description = "A target is measured from it, or it has answers or tablets of its own")
  @APIResponse(responseCode = "422", description = "confirm is not its code")
  public void remove(
      @PathParam("campaign") String campaign, @QueryParam("confirm") String confirm) {
    past.remove(campaign, confirm);
  }
}
