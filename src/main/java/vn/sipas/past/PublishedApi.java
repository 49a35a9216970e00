package vn.sipas.past;

import com.fasterxml.jackson.annotation.JsonInclude;
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

/** Published figures as JSON. */
@Path("/api/past/figures")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "past")
@Blocking
class PublishedApi {

  private final PublishedFigures figures;
  private final PastViews views;

  PublishedApi(PublishedFigures figures, PastViews views) {
    this.figures = figures;
    this.views = views;
  }

  /**
   * What became, or would become, of a file.
   *
   * @param figures stored, or to be stored
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Checked(
      int rows,
      int leftOut,
      Map<String, Integer> faultCounts,
      List<PastViews.FaultView> faults,
      List<PublishedFigure> figures) {}

  @GET
  @Operation(
      summary = "Published figures, by place and measure, newest first",
      description = "They are no campaigns: only the published number is known. Shares in [0,1].")
  public List<PublishedFigure> all() {
    return figures.all();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Stores a published figure",
      description =
          "year, place (code or name of a unit on that year's boundaries, or another name), measure"
              + " (overall, a part or component), share, error, lower, upper (as percentages),"
              + " respondents, source, note, break (true: from this year on not comparable with"
              + " those before). One of the same year, place and measure is replaced.")
  @APIResponse(responseCode = "201", description = "Stored")
  @APIResponse(responseCode = "422", description = "Faults by field")
  public Response add(Map<String, String> figure) {
    return Response.status(Response.Status.CREATED)
        .entity(figures.add(figure == null ? Map.of() : figure))
        .build();
  }

  @POST
  @Path("file")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Checks or stores a table of published figures",
      description =
          "data: CSV or XLSX with the columns year, place, measure, share, source and, where known,"
              + " respondents, error, lower, upper, note, break. leaveOut=true stores the rows"
              + " without faults. With dryRun=true nothing is stored.")
  @APIResponse(responseCode = "422", description = "The faults of the file by row and column")
  public Checked addFile(
      @QueryParam("dryRun") boolean dryRun,
      @QueryParam("leaveOut") boolean leaveOut,
      @RestForm("data") FileUpload data) {
    var file = PostedParts.file("data", data).uploadedFile();
    PublishedCheck check = dryRun ? figures.check(file) : figures.store(file, leaveOut);
    return new Checked(
        check.rows(),
        check.leftOut(),
        check.faultCounts(),
        views.faults(check.faults()),
        check.figures());
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Removes a published figure", description = "Recorded.")
  @APIResponse(responseCode = "204", description = "Removed")
  public void remove(@PathParam("id") int id) {
    figures.remove(id);
  }
}
