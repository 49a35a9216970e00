package vn.sipas.draw;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Draws as JSON. */
@Path("/api/campaigns/{campaign}/draws")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "draws")
@Blocking
class DrawApi {

  record SeedBody(String entropySource) {}

  record ReasonBody(String reason) {}

  /**
   * @param now the sample's hash when everything is drawn again
   * @param stored the hash of the sample as it lies in the database
   */
  record Verified(String sha256, String stored, String now, boolean unchanged) {}

  /**
   * @param seed the one that waits; null when none does
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record State(DrawView.SeedView seed, List<DrawView> draws) {}

  private final Draws draws;
  private final DrawViews views;
  private final DrawFiles files;

  DrawApi(Draws draws, DrawViews views, DrawFiles files) {
    this.draws = draws;
    this.views = views;
    this.files = files;
  }

  @GET
  @Operation(
      summary = "The draws of a campaign, newest first, and the seed that is committed",
      description = "The seed itself is told once a sample was drawn with it.")
  public State all(@PathParam("campaign") String campaign) {
    return new State(
        draws.waiting(campaign).map(DrawView.SeedView::of).orElse(null), views.all(campaign));
  }

  @POST
  @Path("seed")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Makes a seed and commits to it by its SHA-256",
      description =
          "entropySource, optional: what will be mixed in, announced now and known only later. A"
              + " frame stored afterwards can be drawn by lottery. Recorded.")
  @APIResponse(responseCode = "201", description = "Committed")
  @APIResponse(responseCode = "409", description = "One waits already, or volunteers")
  public Response commit(@PathParam("campaign") String campaign, SeedBody body) {
    CommittedSeed seed = draws.commit(campaign, body == null ? null : body.entropySource());
    return Response.status(Response.Status.CREATED).entity(DrawView.SeedView.of(seed)).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Draws a sample and puts it in force",
      description =
          "frame; communes (pps, simple), dossiers (systematic, lottery), reservePercent; entropy,"
              + " when a source was announced; keepFrom, a campaign whose communes are kept;"
              + " spareMonths; areas (unit, communes, issued), when missing those of the signed"
              + " plan. It gives the campaign its design. With dryRun=true sizes are told and"
              + " nothing is drawn. Recorded.")
  @APIResponse(responseCode = "200", description = "Dry run: what would be drawn")
  @APIResponse(responseCode = "201", description = "Drawn")
  @APIResponse(responseCode = "409", description = "A sample is in force, or no seed committed")
  @APIResponse(responseCode = "422", description = "The faults of the order")
  public Response draw(
      @PathParam("campaign") String campaign,
      @QueryParam("dryRun") boolean dryRun,
      OrderBody body) {
    DrawOrder order =
        (body == null ? new OrderBody(null, null, null, null, null, null, null, null) : body)
            .order(List.of());
    if (dryRun) {
      return Response.ok(draws.outline(campaign, order)).build();
    }
    StoredDraw drawn = draws.draw(campaign, order);
    return Response.status(Response.Status.CREATED)
        .header("Location", "/api/campaigns/" + campaign + "/draws/" + drawn.number())
        .entity(views.detail(campaign, drawn))
        .build();
  }

  @GET
  @Path("{number}")
  @Operation(summary = "A draw with its strata and places")
  @APIResponse(responseCode = "404", description = "No such draw")
  public DrawView.Detail one(
      @PathParam("campaign") String campaign, @PathParam("number") int number) {
    return views.detail(campaign, draws.get(campaign, number));
  }

  @GET
  @Path("{number}/verification")
  @Operation(
      summary = "Draws again from the stored frame and compares",
      description = "docs/draw.md says how anybody does the same without this service.")
  public Verified verify(@PathParam("campaign") String campaign, @PathParam("number") int number) {
    return verified(draws, campaign, draws.get(campaign, number));
  }

  static Verified verified(Draws draws, String campaign, StoredDraw draw) {
    String published = draw.sample().sha256();
    String stored = draws.file(draw).sha256();
    String now = draws.again(campaign, draw);
    boolean same = published.equals(stored) && published.equals(now);
    return new Verified(published, stored, now, same);
  }

  @GET
  @Path("{number}/sample.csv")
  @Produces(DrawFiles.CSV)
  @Operation(
      summary = "The sample, byte for byte what its hash is of",
      description = "UTF-8, comma, LF; codes of dossiers, no contacts.")
  public Response sample(@PathParam("campaign") String campaign, @PathParam("number") int number) {
    return files.sample(campaign, number);
  }

  @GET
  @Path("{number}/frame.tsv")
  @Produces(DrawFiles.LINES)
  @Operation(summary = "The frame's rows, byte for byte what the frame's hash is of")
  public Response frame(@PathParam("campaign") String campaign, @PathParam("number") int number) {
    return files.frame(campaign, number);
  }

  @POST
  @Path("{number}/set-aside")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Sets a draw aside, with a reason",
      description = "It stays, with its seed. Refused once it is in the field. Recorded.")
  @APIResponse(responseCode = "204", description = "Set aside")
  @APIResponse(responseCode = "409", description = "In the field, or with answers")
  public void setAside(
      @PathParam("campaign") String campaign, @PathParam("number") int number, ReasonBody body) {
    draws.setAside(campaign, number, body == null ? null : body.reason());
  }
}
