package vn.sipas.frame;

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
import vn.sipas.platform.PageContext;
import vn.sipas.platform.PostedParts;

/** Frames as JSON. */
@Path("/api/campaigns/{campaign}/frames")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "frames")
@Blocking
class FrameApi {

  private final Frames frames;
  private final FrameViews views;
  private final ObjectMapper json;
  private final PageContext page;

  FrameApi(Frames frames, FrameViews views, ObjectMapper json, PageContext page) {
    this.frames = frames;
    this.views = views;
    this.json = json;
    this.page = page;
  }

  /**
   * What storing the file would do.
   *
   * @param columns headings by the columns' codes, as they were understood
   * @param rows of the file
   * @param entries of them without a fault
   * @param carried of these, those whose commune is one of the other era in the file
   */
  record Checked(
      int rows,
      int entries,
      int leftOut,
      FrameView.Carried carried,
      Map<String, String> columns,
      Map<String, Integer> faultCounts,
      List<FrameView.FaultView> faults) {}

  @GET
  @Operation(
      summary = "The frames of a campaign, newest first",
      description = "One that is being stored has the state loading and tells the rows so far.")
  public List<FrameView> all(@PathParam("campaign") String campaign) {
    return frames.of(campaign).stream().map(FrameView::of).toList();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Checks or stores a list of dossiers or households",
      description =
          "Two parts: data, a CSV or XLSX file with a heading, up to 200 MB; spec, JSON: source (the"
              + " software it comes from), kind (dossier or household), sheet, columns (code, field,"
              + " agency, commune, district, received, due, returned, outcome, village, households,"
              + " name, phone, address: the heading of each; when missing as the last time for this"
              + " source, or guessed), leaveOut (store without the rows that have faults). With"
              + " dryRun=true nothing is stored.")
  @APIResponse(responseCode = "200", description = "Dry run: what would be stored, and the faults")
  @APIResponse(responseCode = "201", description = "Stored")
  @APIResponse(responseCode = "422", description = "The faults of the file by row and column")
  public Response add(
      @PathParam("campaign") String campaign,
      @QueryParam("dryRun") boolean dryRun,
      @RestForm("data") FileUpload data,
      @RestForm("spec") String spec) {
    FrameSpec read = PostedParts.json("spec", spec, json, SpecBody.class).spec();
    var file = PostedParts.file("data", data).uploadedFile();
    if (dryRun) {
      return Response.ok(checked(frames.check(campaign, read, file))).build();
    }
    StoredFrame stored = frames.store(campaign, read, file);
    return Response.status(Response.Status.CREATED)
        .header("Location", "/api/campaigns/" + campaign + "/frames/" + stored.id())
        .entity(FrameView.of(stored))
        .build();
  }

  private Checked checked(FrameCheck check) {
    return new Checked(
        check.rows(),
        check.entries(),
        check.leftOut(),
        views.carried(check.carried()),
        check.columns().byCode(),
        check.faultCounts(),
        views.faults(check.faults(), page.language()));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A frame with its counts per district, commune, field, outcome and month")
  @APIResponse(responseCode = "404", description = "No such frame")
  public FrameView.Detail one(@PathParam("campaign") String campaign, @PathParam("id") int id) {
    return views.detail(campaign, id, page.language());
  }

  @GET
  @Path("{id}/verification")
  @Operation(
      summary = "Whether the rows are still those that were stored",
      description = "Computes the hash of the rows anew; docs/frame.md says of what.")
  public FrameVerification verify(@PathParam("campaign") String campaign, @PathParam("id") int id) {
    return frames.verify(campaign, id);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Removes a frame with its contacts", description = "Recorded.")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "422", description = "confirm is not the hash's first eight digits")
  public void remove(
      @PathParam("campaign") String campaign,
      @PathParam("id") int id,
      @QueryParam("confirm") String confirm) {
    frames.remove(campaign, id, confirm);
  }

  @DELETE
  @Path("{id}/contacts")
  @Operation(
      summary = "Deletes how the people of a frame can be reached",
      description = "Recorded.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void forget(@PathParam("campaign") String campaign, @PathParam("id") int id) {
    frames.forgetContacts(campaign, frames.get(campaign, id));
  }
}
