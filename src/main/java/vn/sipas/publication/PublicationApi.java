package vn.sipas.publication;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.publication.PublishedDocument.Table;
import vn.sipas.publication.Reading.Readable;

/** Frozen results as JSON. */
@Path("/api/campaigns/{campaign}/publication")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "publication")
@Blocking
class PublicationApi {

  /** Why something is returned or corrected. */
  record Reason(String reason) {}

  /**
   * A version with its tables as they were stored.
   *
   * @param moved since the approved version before it; null where there is none
   */
  record Detail(VersionView version, List<Table> tables, Movement moved) {

    static Detail of(Readable readable) {
      return new Detail(VersionView.of(readable.version()), readable.tables(), readable.moved());
    }
  }

  /**
   * What computing everything again gave.
   *
   * @param intact whether the stored document has the hash that was approved
   * @param equal whether today's data give the same document
   * @param softwareThen that made the version
   */
  record Verified(
      int number,
      String sha256,
      boolean intact,
      boolean equal,
      String softwareThen,
      String softwareNow,
      Movement moved,
      Instant checkedAt) {

    static Verified of(Publications.Verification checked) {
      return new Verified(
          checked.version().number(),
          checked.version().sha256(),
          checked.intact(),
          checked.equal(),
          checked.document().made().software(),
          checked.software(),
          checked.moved(),
          checked.at());
    }
  }

  private final Publications publications;
  private final Reading reading;

  PublicationApi(Publications publications, Reading reading) {
    this.publications = publications;
    this.reading = reading;
  }

  @GET
  @Operation(
      summary = "Where the results of a campaign stand, and all versions",
      description =
          "state: voluntary, not_closed, ready, waiting, frozen, correcting or correcting_open. A"
              + " proposal whose data changed becomes void when it is looked at.")
  public StandingView standing(@PathParam("campaign") String campaign) {
    return StandingView.of(publications.standing(campaign), reading.isStaff());
  }

  @POST
  @Path("proposals")
  @RolesAllowed({"administrator", "analyst"})
  @Operation(
      summary = "Computes all tables and proposes them for approval",
      description = "While a correction is open, the proposal is its new version. Recorded.")
  @APIResponse(responseCode = "201", description = "Proposed")
  @APIResponse(responseCode = "409", description = "Not closed, frozen, or another one waits")
  public Response propose(@PathParam("campaign") String campaign) {
    Version proposed = publications.propose(campaign);
    return Response.status(Response.Status.CREATED)
        .header("Location", "/api/campaigns/" + campaign + "/publication/" + proposed.number())
        .entity(VersionView.of(proposed))
        .build();
  }

  @GET
  @Path("{number}")
  @Operation(
      summary = "A version with its tables as they were stored",
      description = "A unit viewer gets the rows of his own units of approved versions.")
  @APIResponse(responseCode = "404", description = "No such version")
  public Detail one(@PathParam("campaign") String campaign, @PathParam("number") int number) {
    return Detail.of(reading.of(campaign, number));
  }

  @GET
  @Path("{number}/document")
  @RolesAllowed({"administrator", "analyst"})
  @Operation(summary = "The stored document, byte for byte what its SHA-256 is of")
  public String document(@PathParam("campaign") String campaign, @PathParam("number") int number) {
    return publications.document(publications.get(campaign, number)).text();
  }

  @POST
  @Path("{number}/approval")
  @RolesAllowed("administrator")
  @Operation(
      summary = "Approves a proposal",
      description =
          "By an administrator who did not propose it. Everything is computed again first: what"
              + " changed since makes the proposal void. Recorded.")
  @APIResponse(responseCode = "200", description = "In force")
  @APIResponse(responseCode = "403", description = "One's own proposal")
  @APIResponse(responseCode = "409", description = "No longer waits, or void: what moved")
  public VersionView approve(
      @PathParam("campaign") String campaign, @PathParam("number") int number) {
    return VersionView.of(publications.approve(campaign, number));
  }

  @POST
  @Path("{number}/return")
  @RolesAllowed("administrator")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Returns a proposal with a reason", description = "Recorded.")
  @APIResponse(responseCode = "403", description = "One's own proposal")
  @APIResponse(responseCode = "422", description = "No reason")
  public VersionView giveBack(
      @PathParam("campaign") String campaign, @PathParam("number") int number, Reason reason) {
    return VersionView.of(publications.giveBack(campaign, number, text(reason)));
  }

  @POST
  @Path("{number}/withdrawal")
  @RolesAllowed({"administrator", "analyst"})
  @Operation(summary = "Takes one's own proposal back", description = "Recorded.")
  @APIResponse(responseCode = "403", description = "Somebody else's proposal")
  public VersionView withdraw(
      @PathParam("campaign") String campaign, @PathParam("number") int number) {
    return VersionView.of(publications.withdraw(campaign, number));
  }

  @GET
  @Path("{number}/verification")
  @RolesAllowed({"administrator", "analyst"})
  @Operation(
      summary = "Computes everything again",
      description = "Says whether today's data give the same document, or what differs.")
  public Verified verify(@PathParam("campaign") String campaign, @PathParam("number") int number) {
    return Verified.of(publications.verify(campaign, number));
  }

  @POST
  @Path("correction")
  @RolesAllowed({"administrator", "analyst"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Opens a correction of what is frozen, with a reason",
      description =
          "What figures depend on may change until the next version is approved; the version in"
              + " force stays in force. Recorded.")
  @APIResponse(responseCode = "409", description = "Nothing is frozen")
  @APIResponse(responseCode = "422", description = "No reason")
  public StandingView open(@PathParam("campaign") String campaign, Reason reason) {
    publications.open(campaign, text(reason));
    return standing(campaign);
  }

  @DELETE
  @Path("correction")
  @RolesAllowed({"administrator", "analyst"})
  @Operation(summary = "Gives a correction up that changed nothing", description = "Recorded.")
  @APIResponse(responseCode = "204", description = "Frozen again")
  @APIResponse(responseCode = "409", description = "Something was changed")
  public void giveUp(@PathParam("campaign") String campaign) {
    publications.giveUp(campaign);
  }

  private static String text(Reason reason) {
    return reason == null ? null : reason.reason();
  }
}
