package vn.sipas.quality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.platform.PageContext;

/** Flags as JSON. */
@Path("/api/campaigns/{campaign}/flags")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "quality")
class FlagApi {

  private final Flags flags;
  private final FlagViews views;
  private final PageContext page;

  FlagApi(Flags flags, FlagViews views, PageContext page) {
    this.flags = flags;
    this.views = views;
    this.page = page;
  }

  /**
   * A decision about a flag.
   *
   * @param exclude whether its responses are left out of all figures
   * @param reason for those who read it later
   */
  record Decided(boolean exclude, String reason) {}

  @GET
  @Operation(summary = "Answers at desks that deserve a second look, undecided ones first")
  public List<FlagView> all(@PathParam("campaign") String campaign) {
    return flags.of(campaign).stream().map(flag -> views.of(flag, page.language())).toList();
  }

  @POST
  @Path("check")
  @Operation(
      summary = "Looks at all desks now",
      description = "The same is done every night. Released answers only.")
  public List<FlagView> check(@PathParam("campaign") String campaign) {
    return flags.check(campaign).stream().map(flag -> views.of(flag, page.language())).toList();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A flag with the index with and without its responses")
  @APIResponse(responseCode = "404", description = "No such flag")
  public FlagView.Detail one(@PathParam("campaign") String campaign, @PathParam("id") int id) {
    return views.detail(campaign, flags.get(campaign, id), page.language());
  }

  @POST
  @Path("{id}/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Keeps a flag's responses in the figures or leaves them out; reversible")
  @APIResponse(responseCode = "422", description = "No reason")
  public FlagView decide(
      @PathParam("campaign") String campaign, @PathParam("id") int id, Decided decided) {
    boolean exclude = decided != null && decided.exclude();
    String reason = decided == null ? null : decided.reason();
    return views.of(flags.decide(campaign, id, exclude, reason), page.language());
  }
}
